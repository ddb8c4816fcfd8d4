package dev.roadbed.checks.crypto.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Configuration that is small and stands for more than a machine can hold ends in a finding. */
@Timeout(60)
class HostileConfigurationTest {

    @TempDir
    private Path module;

    private List<String> seen(String file, String text) throws IOException {
        Files.createDirectories(module.resolve("res"));
        Files.writeString(module.resolve("res").resolve(file), text);
        return assertTimeout(Duration.ofSeconds(30), () -> Configuration.uses(new ConfigurationInput(module, module, List.of(module.resolve("res")))).stream()
                .map(use -> use.kind() + " " + use.value() + " " + use.place()).toList());
    }

    @Test
    void anAliasInWhatItNamesIsNamed() throws IOException {
        assertThat(seen("application.yml", "server: &x\n  ssl: *x\n")).singleElement().asString()
                .startsWith("ANALYSIS_LIMIT configuration can't be read: it is nested more than 100 levels deep");
    }

    @Test
    void aliasesThatDoubleAreNamed() throws IOException {
        String lines = IntStream.rangeClosed(1, 40).mapToObj(i -> "a" + i + ": &a" + i + " {x: *a" + (i - 1) + ", y: *a" + (i - 1) + "}\n").collect(Collectors.joining());
        assertThat(seen("application.yml", "a0: &a0 {z: 1}\n" + lines)).singleElement().asString()
                .startsWith("ANALYSIS_LIMIT configuration can't be read: its aliases stand for more than");
    }

    @Test
    void xmlThatIsNestedWithoutEndIsReadAsLines() throws IOException {
        assertThat(seen("deep.xml", "<a b='c'>".repeat(300_000) + "\njdbc:postgresql://db/x?sslmode=disable\n")).singleElement().asString()
                .startsWith("UNPROTECTED_CONNECTION").endsWith("deep.xml:2");
    }

    @Test
    void aDocumentTypeThatTheParserHasNoWordsForIsReadAsLines() throws IOException {
        assertThat(seen("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY\6a \"b\">]><a/>\njdbc:postgresql://db/x?sslmode=disable\n")).singleElement().asString()
                .startsWith("UNPROTECTED_CONNECTION").endsWith("a.xml:2");
    }
}
