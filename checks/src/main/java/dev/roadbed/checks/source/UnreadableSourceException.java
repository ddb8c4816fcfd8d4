package dev.roadbed.checks.source;

/** A file that should be judged and cannot be read as what it should be. */
public final class UnreadableSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String fix;

    /** @param line 1 for the first line; 0 when the reader could not tell */
    public UnreadableSourceException(int line, String reason, String fix, Throwable cause) {
        super(reason, cause);
        this.line = line;
        this.fix = fix;
    }

    /** 1 for the first line; 0 when the reader could not tell. */
    public int line() {
        return line;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
