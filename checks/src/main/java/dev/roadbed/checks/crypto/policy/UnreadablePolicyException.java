package dev.roadbed.checks.crypto.policy;

/** A policy file that can't be used; the message names file, line, reason and fix. */
public final class UnreadablePolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePolicyException(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    }
}
