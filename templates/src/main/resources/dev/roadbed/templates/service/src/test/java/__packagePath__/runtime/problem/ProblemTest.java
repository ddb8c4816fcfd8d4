package @@package@@.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import @@package@@.local.LocalEnvironment;
import @@package@@.runtime.Caller;
import @@package@@.runtime.ServiceTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** Errors tell the caller an id, and the log the rest. */
@Tag("T-4")
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private static final Pattern ERROR_ID = Pattern.compile("\"instance\":\"urn:uuid:([0-9a-f-]{36})\"");

    private static final String TOKEN = LocalEnvironment.issuer().token("reader", "writer");

    @Autowired
    private Caller caller;

    @ParameterizedTest
    @CsvSource({"GET, /v1/notes/canary-value, 400", "PUT, /v1/notes, 403", "GET, /v1/notes?x=%00canary-value, 200",
        "GET, //v1/notes/canary-value, 400"})
    void quotesNothingOfTheRequest(String method, String path, int status) {
        HttpResponse<String> answer = caller.send(method, path, TOKEN);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("canary-value", "Exception", "java.", "Tomcat");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void answersAnUnauthenticatedCallerWithAProblem(CapturedOutput output) {
        HttpResponse<String> answer = caller.send("GET", "/v1/notes", null);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(output).contains("\"errorId\":\"" + errorId(answer.body()));
    }

    @Test
    void hidesTheCauseOfAFaultAndLogsItUnderTheSameId(CapturedOutput output) {
        ServletWebRequest request = new ServletWebRequest(new MockHttpServletRequest());
        ResponseEntity<Object> answer = new ProblemAdvice().handleExceptionInternal(
                new IllegalStateException("canary-message"), "canary-body", null,
                HttpStatus.INTERNAL_SERVER_ERROR, request);
        assertThat(String.valueOf(answer.getBody())).contains("Internal Server Error").doesNotContain("canary");
        assertThat(output).contains("canary-message").contains("\"level\":\"ERROR\"");
    }

    private static String errorId(String body) {
        Matcher matcher = ERROR_ID.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }
}
