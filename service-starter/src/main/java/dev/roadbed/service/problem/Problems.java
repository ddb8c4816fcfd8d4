package dev.roadbed.service.problem;

import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes the problem documents (RFC 9457) that callers see, and logs what they must not see.
 *
 * <p>A document holds the status, its standard title and, as its instance, an id. The same id is in the log as
 * {@code errorId}, together with the cause.
 */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {
    }

    /**
     * Returns a new problem document and logs its cause: with stack trace for a fault of ours (5xx), by name for a
     * fault of the caller's.
     *
     * @param cause what happened, or null when only the status is known
     */
    public static ProblemDetail of(HttpStatusCode status, Throwable cause) {
        String id = UUID.randomUUID().toString();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? "Error" : known.getReasonPhrase());
        // Spring would put the request's path here, which is the caller's text.
        problem.setInstance(URI.create("urn:uuid:" + id));
        log(status, id, cause);
        return problem;
    }

    private static void log(HttpStatusCode status, String id, Throwable cause) {
        boolean ours = status.is5xxServerError();
        var event = LOG.atLevel(ours ? Level.ERROR : Level.INFO)
                .addKeyValue("errorId", id)
                .addKeyValue("status", status.value());
        if (ours && cause != null) {
            event = event.setCause(cause);
        }
        if (!ours && cause != null) {
            event = event.addKeyValue("cause", cause.getClass().getName());
        }
        event.log("Request answered with a problem");
    }
}
