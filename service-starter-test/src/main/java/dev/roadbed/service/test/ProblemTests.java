package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.local.LocalEnvironment;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Errors tell the caller an id, and the log the rest. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
public abstract class ProblemTests {

    private static final Pattern ERROR_ID = Pattern.compile("\"instance\":\"urn:uuid:([0-9a-f-]{36})\"");

    private static final String TOKEN = LocalEnvironment.issuer().token();

    @Autowired
    private Caller caller;

    @ParameterizedTest
    @CsvSource({"GET, /canary-value, 403", "PUT, /canary-value, 403", "GET, /x?x=%00canary-value, 403",
        "GET, //canary-value, 400", "GET, /x;a=canary-value, 400"})
    void quotesNothingOfTheRequest(String method, String path, int status) {
        HttpResponse<String> answer = caller.send(method, path, TOKEN);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("canary-value", "Exception", "java.", "Tomcat");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void answersAnUnauthenticatedCallerWithAProblem(CapturedOutput output) {
        HttpResponse<String> answer = caller.send("GET", "/canary-value", null);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(output).contains("\"errorId\":\"" + errorId(answer.body()));
    }

    private static String errorId(String body) {
        Matcher matcher = ERROR_ID.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }
}
