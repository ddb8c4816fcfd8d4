package @@package@@.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;

import @@package@@.local.LocalEnvironment;
import @@package@@.runtime.Caller;
import @@package@@.runtime.ServiceTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request body costs at most what is configured, whether or not its length is declared. */
@Tag("T-5")
@ServiceTest
class BodyLimitTest {

    private static final byte[] TOO_LARGE =
            "{\"title\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(64 * 1024)).getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Caller caller;

    @Test
    void refusesADeclaredLength() {
        assertThat(statusOf(BodyPublishers.ofByteArray(TOO_LARGE))).isEqualTo(413);
    }

    @Test
    void refusesAnUndeclaredLength() {
        assertThat(statusOf(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE)))).isEqualTo(413);
    }

    private int statusOf(BodyPublisher body) {
        String token = LocalEnvironment.issuer().token("writer");
        return caller.send("POST", caller.port(), "/v1/notes", token, body).statusCode();
    }
}
