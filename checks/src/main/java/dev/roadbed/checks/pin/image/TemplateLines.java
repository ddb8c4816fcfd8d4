package dev.roadbed.checks.pin.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates of YAML, which are no YAML before they are rendered. Only a line that names an image in full can be judged; what an
 * expression puts in comes from values, which are judged where they are.
 */
final class TemplateLines {

    private static final Pattern IMAGE = Pattern.compile(
            "(?m)^[ \\t]*(?:- +)?[\"']?image[\"']?:[ \\t]*([\"']?)([A-Za-z0-9][^\\s\"'{}#]*)\\1[ \\t]*,?[ \\t]*(?:(?:#|//).*)?$");

    private TemplateLines() {}

    static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%");
    }

    static List<ImageUse> images(String text) {
        List<ImageUse> uses = new ArrayList<>();
        Matcher matcher = IMAGE.matcher(text);
        while (matcher.find()) {
            int line = 1 + (int) text.substring(0, matcher.start(2)).chars().filter(c -> c == '\n').count();
            uses.add(ImageUse.of(line, matcher.group(2), "image: %s"));
        }
        return uses;
    }
}
