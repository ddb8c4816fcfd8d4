package dev.roadbed.checks.pom;

import java.nio.file.Path;

/** A file that should be a POM and cannot be read as one. The message names file, line, reason and what to do. */
public final class UnreadablePomException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;

    UnreadablePomException(Path file, int line, String reason, String fix, Throwable cause) {
        super("the POM " + file + (line > 0 ? ":" + line : "") + " cannot be read: " + reason + ". " + fix, cause);
        this.file = file;
        this.line = line;
    }

    /** The file that was read; null after deserialization. */
    public Path file() {
        return file;
    }

    /** 1 for the first line; 0 when the reader could not tell. */
    public int line() {
        return line;
    }
}
