package @@package@@;

/** How sizes are read and written: what an implementation of this API provides. Callers use {@link ByteSize}. */
public interface ByteSizeFormat {

    /**
     * Reads a size.
     *
     * @param text what to read, from anybody
     * @return the number of bytes, zero or more
     * @throws ByteSizeFormatException if it is no size; no other exception is thrown
     */
    long read(String text);

    /**
     * Writes a size.
     *
     * @param bytes zero or more
     * @return the shortest text that {@link #read} reads as this very number
     */
    String write(long bytes);
}
