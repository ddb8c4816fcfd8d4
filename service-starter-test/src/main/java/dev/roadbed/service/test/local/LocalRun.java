package dev.roadbed.service.test.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.core.env.Environment;

/**
 * Starts a service on this machine, for {@code ./mvnw spring-boot:test-run}: with a throw-away certificate and token
 * issuer, and with the lines to type that call it.
 */
public final class LocalRun {

    private LocalRun() {
    }

    /**
     * Starts the service and prints how to call it.
     *
     * @param example a path of the service that a caller with these roles may {@code GET}
     * @param roles the roles of the token that is written to {@code target/local/token}
     */
    public static void start(Class<?> application, String[] arguments, String example, String... roles) {
        SpringApplication service = new SpringApplication(application);
        service.addInitializers(new LocalEnvironment());
        service.addListeners((ApplicationReadyEvent ready) ->
                explain(ready.getApplicationContext().getEnvironment(), example, roles));
        service.run(arguments);
    }

    private static void explain(Environment environment, String example, String... roles) {
        Path certificate = LocalEnvironment.keys().certificate();
        Path token = certificate.resolveSibling("token");
        try {
            Files.writeString(token, LocalEnvironment.issuer().token(roles));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the throw-away token to " + token, e);
        }
        System.out.printf("""

                The service runs at https://localhost:%1$s until you press Ctrl-C. Call it from another terminal:

                  curl --cacert %3$s https://localhost:%2$s/actuator/health
                  curl --cacert %3$s -H "Authorization: Bearer $(cat %4$s)" https://localhost:%1$s%5$s

                The token is valid for an hour and has the roles %6$s.

                """,
                environment.getProperty("local.server.port"), environment.getProperty("local.management.port"),
                certificate, token, example, String.join(" and ", roles));
    }
}
