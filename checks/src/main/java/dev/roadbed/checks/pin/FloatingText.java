package dev.roadbed.checks.pin;

/**
 * Looks at the bytes of a POM file for a version that floats. Nearly no published BOM has one, and one pass over its bytes costs a
 * hundredth of reading it as a model; a file that may have one is read then.
 */
public final class FloatingText {

    private static final int DATE = "20261126".length();
    private static final int TIME = "120000".length();

    private final byte[] bytes;

    private FloatingText(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Whether the file has a form of {@link Floating} as the text of an element or at its end, or is written in a way that this look does
     * not see through: references to characters, CDATA, UTF-16. False only if no element of the file has such a version as written.
     */
    public static boolean mayFloat(byte[] pom) {
        return new FloatingText(pom).mayFloat();
    }

    private boolean mayFloat() {
        for (int at = 0; at < bytes.length; at++) {
            boolean found = switch (bytes[at]) {
                case '>' -> beginsRange(skipSpace(at + 1));
                case 'S', 's' -> endsElement(at, "SNAPSHOT");
                case 'L' -> endsElement(at, "LATEST");
                case 'R' -> endsElement(at, "RELEASE");
                case '.' -> isTimestamp(at);
                case '&' -> is(at + 1, '#');
                case '!' -> is(at + 1, '[');
                case 0 -> true;
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsRange(int at) {
        return is(at, '[') || is(at, '(');
    }

    /** Whether a word in letters of either case stands here, as the last of an element's text. */
    private boolean endsElement(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || Character.toUpperCase((char) bytes[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return is(skipSpace(at + word.length()), '<');
    }

    /** Whether this is the dot of {@code 20261126.120000-1}. */
    private boolean isTimestamp(int dot) {
        return areDigits(dot - DATE, dot) && areDigits(dot + 1, dot + 1 + TIME) && is(dot + 1 + TIME, '-');
    }

    private boolean areDigits(int from, int to) {
        if (from < 0 || to > bytes.length) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at;
    }

    private boolean is(int at, char wanted) {
        return at < bytes.length && bytes[at] == wanted;
    }
}
