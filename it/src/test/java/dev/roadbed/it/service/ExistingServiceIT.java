package dev.roadbed.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Jdk;
import dev.roadbed.it.MavenRun;

import org.junit.jupiter.api.Test;

/** A Spring Boot 4.1 service that was not generated, and has no parent of ours, adds the starter. */
class ExistingServiceIT {

    @Test
    void keepsItsPromisesAndDoesNotStartWithoutKeys() throws Exception {
        FixtureProject service = FixtureProject.copyOf("service/existing");
        MavenRun.in(service).args("verify").run().succeeded();
        assertThat(Failures.of(service.root())).isEmpty();

        Path output = service.file("target/start.log");
        Process process = new ProcessBuilder(Jdk.running().home().resolve("bin/java").toString(), "-jar",
                service.file("target/existing-1.0.0.jar").toString(), "--roadbed.tls.directory=target/none")
                .directory(service.root().toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).contains("The service does not start without TLS key material",
                "Mount tls.crt and tls.key").doesNotContain("\\tat ");
    }
}
