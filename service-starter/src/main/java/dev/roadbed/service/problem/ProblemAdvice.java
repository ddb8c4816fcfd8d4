package dev.roadbed.service.problem;

import dev.roadbed.service.limit.BodyRefusedException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception of a handler with a problem document that tells nothing about the inside. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception exception, WebRequest request) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            // Spring Security's own filters answer these, with 401 or 403.
            throw exception;
        }
        return handleExceptionInternal(exception, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** The one exit of all handlers in the superclass; their own documents, which quote the request, are dropped. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatusCode honest = BodyRefusedException.statusOf(exception).map(HttpStatusCode.class::cast).orElse(status);
        ProblemDetail problem = Problems.of(honest, exception);
        if (exception instanceof MethodArgumentNotValidException invalid) {
            problem.setProperty("errors", fieldErrors(invalid));
        }
        return ResponseEntity.status(honest).headers(headers).body(problem);
    }

    /** Names of our own fields and our own messages; never the values that were sent. */
    private static List<Map<String, String>> fieldErrors(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", String.valueOf(error.getDefaultMessage())))
                .toList();
    }
}
