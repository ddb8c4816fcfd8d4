package dev.roadbed.checks.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a version can mean something else tomorrow. The forms are Maven's: ranges as the POM reference describes
 * them, the two keywords of its version resolver, and snapshots.
 */
public enum Floating {
    RANGE("the newest version in the range is taken, and a new one can be published at any time"),
    LATEST("the newest version of all is taken, snapshots included, and a new one can be published at any time"),
    RELEASE("the newest release is taken, and a new one can be published at any time"),
    SNAPSHOT("a snapshot is published again and again under the same version"),
    TIMESTAMPED_SNAPSHOT("this one build of a snapshot is deleted when its repository cleans up, and nobody released it");

    /** One bracket of a range: an exact version, or two ends. */
    private static final Pattern BRACKET = Pattern.compile("\\s*([\\[(])([^\\[\\]()]*)([\\])])\\s*(?:,|$)");

    /** The form that Maven gives to a deployed snapshot: date, time and build number. */
    private static final Pattern TIMESTAMP = Pattern.compile("(.*-)?[0-9]{8}\\.[0-9]{6}-[0-9]+");

    private static final int TIMESTAMP_LENGTH = "20261126.120000".length();

    private static final String BRACKETS = "[](),";

    private final String because;

    Floating(String because) {
        this.because = because;
    }

    /** Why it matters, as the beginning of a sentence. */
    public String because() {
        return because;
    }

    /**
     * How a version floats; nothing if it can only mean one thing. {@code [1.0]} and {@code [1.0,1.0]} are exact.
     *
     * @param version a version without {@code ${…}}
     */
    public static Optional<Floating> of(String version) {
        String text = version.trim();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (holdsBracket(text)) {
            Optional<String> exact = exact(text);
            return exact.isPresent() ? of(exact.get()) : Optional.of(RANGE);
        }
        if (cannotFloat(text)) {
            return Optional.empty();
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            // Maven knows the two words in capitals only; in small letters they are a version that is published anew each time.
            case "LATEST" -> Optional.of(LATEST);
            case "RELEASE" -> Optional.of(RELEASE);
            default -> snapshot(text);
        };
    }

    private static boolean holdsBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Nearly every version, told by its end: the words end in T or E, and a timestamp in a number behind at least fifteen characters and a hyphen. */
    private static boolean cannotFloat(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9' ? text.lastIndexOf('-') < TIMESTAMP_LENGTH : last < 128 && "TtEe".indexOf(last) < 0;
    }

    private static Optional<Floating> snapshot(String text) {
        if (text.toUpperCase(Locale.ROOT).endsWith("SNAPSHOT")) {
            return Optional.of(SNAPSHOT);
        }
        return TIMESTAMP.matcher(text).matches() ? Optional.of(TIMESTAMPED_SNAPSHOT) : Optional.empty();
    }

    /** The only version that a range allows, if it allows only one. */
    static Optional<String> exact(String range) {
        List<String> versions = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(range);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            String[] ends = matcher.group(2).split(",", -1);
            boolean closed = matcher.group(1).equals("[") && matcher.group(3).equals("]");
            boolean one = ends.length == 1 || (ends.length == 2 && ends[0].trim().equals(ends[1].trim()));
            if (!closed || !one || ends[0].isBlank()) {
                return Optional.empty();
            }
            versions.add(ends[0].trim());
        }
        boolean whole = end == range.length() && !range.endsWith(",");
        return whole && versions.stream().distinct().count() == 1 ? Optional.of(versions.get(0)) : Optional.empty();
    }
}
