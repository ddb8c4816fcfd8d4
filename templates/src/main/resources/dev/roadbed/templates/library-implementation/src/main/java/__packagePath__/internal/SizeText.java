package @@package@@.internal;

import @@package@@.ByteSize;
import @@package@@.ByteSizeFormatException;

/** Reads and writes sizes. */
public final class SizeText {

    /** No size needs more. A longer text is refused before it is looked at, so nobody pays for reading it. */
    public static final int LONGEST = ByteSize.LONGEST_TEXT;

    private SizeText() {
    }

    /**
     * Reads digits, at most one space, and a unit.
     *
     * @param text what to read
     * @return the number of bytes
     */
    public static long read(String text) {
        if (text.length() > LONGEST) {
            throw new ByteSizeFormatException(text, LONGEST, "it must not be longer than " + LONGEST + " characters");
        }
        int end = endOfDigits(text);
        if (end == 0) {
            throw new ByteSizeFormatException(text, 0, "it must begin with a digit");
        }
        int start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        Unit unit = unit(text, start);
        try {
            return Math.multiplyExact(Long.parseLong(text, 0, end, 10), unit.bytes());
        } catch (ArithmeticException | NumberFormatException tooMuch) {
            throw new ByteSizeFormatException(text, 0, "it is more than " + Long.MAX_VALUE + " bytes");
        }
    }

    /**
     * Writes a number of bytes with the largest unit that loses nothing.
     *
     * @param bytes zero or more
     * @return the text
     */
    public static String write(long bytes) {
        Unit best = Unit.B;
        for (Unit unit : Unit.values()) {
            if (unit.isBinary() && bytes != 0 && bytes % unit.bytes() == 0) {
                best = unit;
            }
        }
        return bytes / best.bytes() + " " + best;
    }

    /** ASCII only: other digits look alike, and readers of a configuration would not see the difference. */
    private static int endOfDigits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static Unit unit(String text, int start) {
        String symbol = text.substring(start);
        for (Unit unit : Unit.values()) {
            if (unit.name().equals(symbol)) {
                return unit;
            }
        }
        throw new ByteSizeFormatException(text, start, "KB".equals(symbol)
                ? "KB is 1000 bytes to some and 1024 to others; write kB or KiB"
                : "a unit must follow, such as B, KiB, MiB, kB or MB");
    }
}
