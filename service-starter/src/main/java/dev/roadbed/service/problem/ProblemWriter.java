package dev.roadbed.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document from where Spring MVC is not at hand: filters. */
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * Sets the status and writes the document.
     *
     * @param cause what happened; it is logged, not written
     * @throws IOException when the caller is gone
     */
    public void write(HttpServletResponse response, HttpStatusCode status, Throwable cause) throws IOException {
        byte[] document = json.writeValueAsString(Problems.of(status, cause)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
