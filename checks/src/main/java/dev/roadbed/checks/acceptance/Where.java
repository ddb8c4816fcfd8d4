package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that an acceptance is about: a file, or one line of it. There are no patterns: an acceptance says what somebody has
 * looked at, and a pattern would accept what nobody has seen yet.
 *
 * @param file path relative to the root of the repository, with forward slashes
 * @param line the only line that is meant; nothing for the whole file
 */
public record Where(String file, Optional<Integer> line) {

    private static final Pattern WITH_LINE = Pattern.compile("(.+):([0-9]{1,9})");

    /** @throws IllegalArgumentException with the fix as its message, if the text names no file below the root */
    public static Where of(String text) {
        Matcher matcher = WITH_LINE.matcher(text);
        Where where = matcher.matches()
                ? new Where(matcher.group(1), Optional.of(Integer.valueOf(matcher.group(2))))
                : new Where(text, Optional.empty());
        where.line.filter(line -> line == 0).ifPresent(line -> {
            throw new IllegalArgumentException("the first line is 1");
        });
        requirePlain(where.file);
        return where;
    }

    private static void requirePlain(String file) {
        if (file.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("remove the control characters");
        }
        if (file.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("use forward slashes: " + file.replace('\\', '/'));
        }
        if (file.indexOf('*') >= 0 || file.indexOf('?') >= 0) {
            throw new IllegalArgumentException("name one file; patterns would accept what nobody has seen yet");
        }
        if (file.startsWith("/") || file.matches("[A-Za-z]:.*")) {
            throw new IllegalArgumentException("write the path from the root of the repository, as the finding shows it");
        }
        for (String name : file.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("write the path without empty parts, . and .., as the finding shows it");
            }
        }
    }

    /** Whether a finding at that place is meant. */
    boolean covers(Place place) {
        return file.equals(place.file()) && (line.isEmpty() || line.get() == place.line());
    }

    @Override
    public String toString() {
        return line.map(number -> file + ":" + number).orElse(file);
    }
}
