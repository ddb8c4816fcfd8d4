package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.configuration.Setting.Source;
import dev.roadbed.checks.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Options of the Java virtual machine in a line of whatever file. */
final class JvmOptions {

    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w-])-D([A-Za-z][\\w.]*)(?:=([^\\s\"',;\\]]*(?:,[^\\s\"';\\]]+)*))?");
    private static final Pattern OPENS = Pattern.compile("--(add-opens|add-exports)[=\\s]+([\\w.]+/[\\w.]+)");

    private JvmOptions() {
    }

    static List<Setting> in(String text, Place place) {
        List<Setting> all = new ArrayList<>();
        PROPERTY.matcher(text).results().forEach(found -> all.add(new Setting(Source.JVM, found.group(1), or(found, 2), place)));
        OPENS.matcher(text).results().forEach(found -> all.add(new Setting(Source.JVM, found.group(1), found.group(2), place)));
        return all;
    }

    private static String or(MatchResult found, int group) {
        return found.group(group) == null ? "" : found.group(group);
    }
}
