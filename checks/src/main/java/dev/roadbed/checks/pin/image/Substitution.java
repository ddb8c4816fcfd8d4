package dev.roadbed.checks.pin.image;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the variables of shells, Dockerfiles, Compose and GitLab: {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}}. What a name can
 * mean comes from files of the commit; a default counts beside it, since an environment may lack the name.
 */
final class Substitution {

    /** More values than this for one reference are not followed: nobody can review them either. */
    private static final int LIMIT = 64;

    /** Without another variable inside. {@code $$} is a dollar sign. */
    private static final Pattern VARIABLE = Pattern.compile(
            "(?<!\\$)\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+?])([^${}]*))?}|([A-Za-z_][A-Za-z0-9_]*))");

    private final Map<String, Set<String>> known;

    /** @param known every value that files of the commit give to a name */
    Substitution(Map<String, Set<String>> known) {
        this.known = known;
    }

    /**
     * What a text can mean.
     *
     * @param values  all meanings that are known
     * @param unknown a name without value or default
     */
    record Result(List<String> values, Optional<String> unknown) {}

    /** The text with something else in place of each variable, whatever it means. */
    static String blank(String text, String replacement) {
        String blank = text;
        for (Matcher matcher = VARIABLE.matcher(blank); matcher.find(); matcher = VARIABLE.matcher(blank)) {
            blank = blank.substring(0, matcher.start()) + replacement + blank.substring(matcher.end());
        }
        return blank;
    }

    Result replace(String text) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        expand(text, 0, values, unknown);
        return new Result(List.copyOf(values), unknown.stream().findFirst());
    }

    private void expand(String text, int depth, Set<String> values, Set<String> unknown) {
        Matcher matcher = VARIABLE.matcher(text);
        if (!matcher.find()) {
            values.add(text.replace("$$", "$"));
            return;
        }
        String name = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
        List<String> meanings = meanings(name, Optional.ofNullable(matcher.group(2)).orElse(""), matcher.group(3));
        if (meanings.isEmpty() || depth > LIMIT || values.size() > LIMIT) {
            unknown.add(name);
            return;
        }
        for (String meaning : meanings) {
            expand(text.substring(0, matcher.start()) + meaning + text.substring(matcher.end()), depth + 1, values, unknown);
        }
    }

    private List<String> meanings(String name, String operator, String word) {
        List<String> meanings = new ArrayList<>(known.getOrDefault(name, Set.of()));
        if (operator.endsWith("-")) {
            meanings.add(word);
        } else if (operator.endsWith("+")) {
            // The word stands for any value; without one it is nothing.
            meanings = new ArrayList<>(List.of(word, ""));
        }
        return meanings;
    }
}
