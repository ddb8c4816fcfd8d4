package @@package@@.local;

import @@package@@.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.core.env.Environment;

/**
 * Starts the service on this machine: {@code ./mvnw spring-boot:test-run}. Keep it the only class with a {@code main}
 * in {@code src/test}, or that command cannot choose.
 */
public final class LocalService {

    private LocalService() {
    }

    public static void main(String[] arguments) {
        SpringApplication service = new SpringApplication(Application.class);
        service.addInitializers(new LocalEnvironment());
        service.addListeners((ApplicationReadyEvent ready) -> explain(ready.getApplicationContext().getEnvironment()));
        service.run(arguments);
    }

    private static void explain(Environment environment) {
        Path certificate = LocalEnvironment.keys().certificate();
        Path token = certificate.resolveSibling("token");
        try {
            Files.writeString(token, LocalEnvironment.issuer().token("reader", "writer"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the throw-away token to " + token, e);
        }
        System.out.printf("""

                The service runs at https://localhost:%1$s until you press Ctrl-C. Call it from another terminal:

                  curl --cacert %3$s https://localhost:%2$s/actuator/health
                  curl --cacert %3$s -H "Authorization: Bearer $(cat %4$s)" https://localhost:%1$s/v1/notes

                The token is valid for an hour and has the roles reader and writer.

                """,
                environment.getProperty("local.server.port"), environment.getProperty("local.management.port"),
                certificate, token);
    }
}
