package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.AnnotatedClassFinder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stops a start, each with one sentence that says what to do. */
@ExtendWith(OutputCaptureExtension.class)
public abstract class StartTests {

    @Test
    void needsKeyMaterial(CapturedOutput output) {
        assertThatThrownBy(() -> start("--roadbed.tls.directory=target/no-such-directory",
                "--roadbed.token.issuer=https://issuer.example", "--roadbed.token.audience=a"));
        assertThat(output)
                .contains("The service does not start without TLS key material")
                .contains("Mount tls.crt and tls.key")
                .doesNotContain("stackTrace");
    }

    @Test
    void needsAReasonForPlainHttp(CapturedOutput output) {
        assertThatThrownBy(() -> start("--roadbed.transport=plain-http"));
        assertThat(output).contains("A port would speak plain HTTP without a reason").doesNotContain("stackTrace");
    }

    @Test
    void needsAnIssuer(CapturedOutput output) {
        assertThatThrownBy(() -> start("--roadbed.transport=plain-http",
                "--roadbed.unsafe.plain-http-because=this test is about the issuer only"));
        assertThat(output)
                .contains("roadbed.token.issuer")
                .contains("set it to the address of your token issuer");
    }

    @Test
    void refusesAnUnknownSetting(CapturedOutput output) {
        assertThatThrownBy(() -> start("--roadbed.transport=plain-http",
                "--roadbed.unsafe.plain-http-because=this test is about a misspelt key only",
                "--roadbed.token.issuer=https://issuer.example", "--roadbed.token.audience=a",
                "--roadbed.token.algorithm=RS256"));
        assertThat(output).contains("roadbed.token.algorithm");
    }

    private void start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        new SpringApplication(application()).run(arguments.toArray(String[]::new)).close();
    }

    /** Found as Spring Boot's own tests find it: in the package of the test, or above. */
    private Class<?> application() {
        return new AnnotatedClassFinder(SpringBootConfiguration.class).findFromClass(getClass());
    }
}
