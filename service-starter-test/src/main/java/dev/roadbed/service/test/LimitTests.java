package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.ServiceProperties;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What any caller, known or not, can cost the running service. */
@ServiceTest
public abstract class LimitTests {

    @Autowired
    private Caller caller;

    @Autowired
    private ServiceProperties properties;

    @Test
    void refusesABodyThatIsDeclaredTooLong() {
        byte[] body = new byte[(int) properties.limits().body().toBytes() + 1];
        assertThat(caller.send("POST", caller.port(), "/", null, BodyPublishers.ofByteArray(body)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void readsABodyOfAtMost1MegabyteUnlessThatIsApproved() {
        assertThat(properties.limits().body().toMegabytes()).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        String answer = caller.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(9_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }
}
