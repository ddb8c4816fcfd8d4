package dev.roadbed.service.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A request body turned out to be longer, or to take longer, than is read. */
public final class BodyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private BodyRefusedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static BodyRefusedException tooLarge(long limit) {
        return new BodyRefusedException(HttpStatus.CONTENT_TOO_LARGE,
                "The request body is longer than " + limit + " bytes.");
    }

    static BodyRefusedException tooSlow(Duration time) {
        return new BodyRefusedException(HttpStatus.REQUEST_TIMEOUT,
                "The request body took longer than " + time.toMillis() + " ms.");
    }

    /** Returns the status to answer with, when this exception, or one that it wraps, comes from a refused body. */
    public static Optional<HttpStatus> statusOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefusedException refused) {
                return Optional.of(refused.status);
            }
        }
        return Optional.empty();
    }
}
