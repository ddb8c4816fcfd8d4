package dev.roadbed.service.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.roadbed.service.test.Caller;
import dev.roadbed.service.test.ServiceTest;
import dev.roadbed.service.test.local.LocalEnvironment;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the starter does for resources that know nothing of it. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class BehaviourTest {

    private static final String READER = LocalEnvironment.issuer().token("reader");

    @Autowired
    private Caller caller;

    @Test
    void usesVirtualThreadsWhereThereAreSome() {
        boolean expected = Runtime.version().feature() >= 21;
        assertThat(caller.send("GET", "/v1/things", READER).body().contains("VirtualThread")).isEqualTo(expected);
    }

    @Test
    void decidesAboutOneObjectBothWays() {
        String ann = LocalEnvironment.issuer().token(JWSAlgorithm.ES256,
                claims -> claims.subject("ann").claim("roles", List.of("writer")));
        assertThat(caller.send("DELETE", "/v1/things/ann", ann).statusCode()).isEqualTo(204);
        assertThat(caller.send("DELETE", "/v1/things/bob", ann).statusCode()).isEqualTo(403);
        assertThat(caller.send("DELETE", "/v1/things/somebody", READER).statusCode()).isEqualTo(403);
    }

    @Test
    void hidesAFaultAndLogsIt(CapturedOutput output) {
        var answer = caller.send("GET", "/v1/fault", READER);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Internal Server Error", "urn:uuid:").doesNotContain("c4n4ry");
        assertThat(output).contains("c4n4ry of the inside").contains("\"level\":\"ERROR\"");
    }

    @Test
    void refusesABodyOfUndeclaredLengthThatIsTooLong() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024 + 1]));
        String writer = LocalEnvironment.issuer().token("writer");
        assertThat(caller.send("POST", caller.port(), "/v1/things", writer, body).statusCode()).isEqualTo(413);
    }
}
