package @@package@@.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import @@package@@.Application;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stops a start, each with one sentence that says what to do. */
@Tag("T-1")
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void needsKeyMaterial(CapturedOutput output) {
        assertThatThrownBy(() -> start("--service.tls.directory=target/no-such-directory",
                "--service.token.issuer=https://issuer.example", "--service.token.audience=a"));
        assertThat(output)
                .contains("The service does not start without TLS key material")
                .contains("Mount tls.crt and tls.key")
                .doesNotContain("stackTrace");
    }

    @Test
    void needsAReasonForPlainHttp(CapturedOutput output) {
        assertThatThrownBy(() -> start("--service.transport=plain-http"));
        assertThat(output).contains("A port would speak plain HTTP without a reason").doesNotContain("stackTrace");
    }

    @Test
    void needsAnIssuer(CapturedOutput output) {
        assertThatThrownBy(() -> start("--service.transport=plain-http",
                "--service.unsafe.plain-http-because=this test is about the issuer only"));
        assertThat(output)
                .contains("speaks plain HTTP, because: this test is about the issuer only")
                .contains("service.token.issuer")
                .contains("set it to the address of your token issuer");
    }

    @Test
    void refusesAnUnknownSetting(CapturedOutput output) {
        assertThatThrownBy(() -> start("--service.transport=plain-http",
                "--service.unsafe.plain-http-because=this test is about a misspelt key only",
                "--service.token.issuer=https://issuer.example", "--service.token.audience=a",
                "--service.token.algorithm=RS256"));
        assertThat(output).contains("service.token.algorithm");
    }

    private static void start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        new SpringApplication(Application.class).run(arguments.toArray(String[]::new)).close();
    }
}
