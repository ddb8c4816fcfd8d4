package @@package@@.runtime.limit;

import java.io.IOException;

/** A request body of unknown length turned out to be longer than is read. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("The request body is longer than " + limit + " bytes.");
    }

    /** Says whether this exception, or one that it wraps, comes from a body that is too large. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
