package dev.roadbed.checks.evidence;

/** A file that is no statement of in-toto about SLSA provenance. */
public final class StatementUnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    StatementUnreadableException(String message) {
        super(message);
    }
}
