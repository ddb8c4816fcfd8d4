package @@package@@;

import @@package@@.internal.SizeText;

/**
 * A number of bytes, for instance a limit in a configuration. It is written as {@code 64 KiB} or {@code 2 MB}: a whole
 * number and a unit of IEC 80000-13 (powers of 1024) or of the SI (powers of 1000).
 *
 * @param bytes the number, zero or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    /** The most characters that a text may have. */
    public static final int LONGEST_TEXT = 40;

    /**
     * Makes a size of that many bytes.
     *
     * @param bytes the number, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size must not be negative: " + bytes);
        }
    }

    /**
     * Reads a size such as {@code 64 KiB}, {@code 2MB} or {@code 10 B}. It refuses whatever could be understood in two
     * ways: {@code 10} without a unit, and {@code 10 KB}, which some take for 1000 and some for 1024 bytes.
     *
     * @param text what to read, from anybody
     * @return the size
     * @throws ByteSizeFormatException if it is no size, or one that a {@code long} cannot hold
     */
    public static ByteSize parse(String text) {
        return new ByteSize(SizeText.read(text));
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Returns the shortest text that {@link #parse} reads as this very size, with units of IEC 80000-13. */
    @Override
    public String toString() {
        return SizeText.write(bytes);
    }
}
