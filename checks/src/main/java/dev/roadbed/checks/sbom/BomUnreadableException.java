package dev.roadbed.checks.sbom;

/** A text that is no SBOM which anybody could rely on. */
public final class BomUnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    BomUnreadableException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** Where reading ended; 0 if it is about the file as a whole. */
    int line() {
        return line;
    }
}
