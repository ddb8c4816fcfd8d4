package dev.roadbed.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.configuration.Configuration;
import dev.roadbed.checks.crypto.configuration.ConfigurationInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of the configuration is judged, or is said to be unreadable, and never hides what stands in the one beside it. */
class ConfigurationFuzzTest {

    private static final List<String> NAMES = List.of("res/application.yml", "res/application.properties", "res/persistence.xml", "res/META-INF/MANIFEST.MF", "res/java.security",
            "res/server.p12", "res/other.yml", "Dockerfile", "pom.xml", ".mvn/jvm.config");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path module;

    static Stream<byte[]> files() {
        return Stream.of("\u0000server:\n  ssl: &x\n    enabled: false\n  other:\n    <<: *x\n    list: [a, !b c, {d: e}]\n", "\u0001server.ssl.enabled=false\\\n  more=\\u0041\n",
                "\u0002<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a><property name=\"url\" value=\"jdbc:postgresql://x?sslmode=disable\"/><![CDATA[x]]></a>",
                "\u0003Manifest-Version: 1.0\nX: y\n z\n", "\u0004jdk.tls.disabledAlgorithms=\n", "\u0005-----BEGIN PRIVATE KEY-----\nMIIB\n", "\u0006a: [1, 2]\n---\nb: |\n  c\n",
                "\u0007FROM a\nENV JAVA_TOOL_OPTIONS=\"-Dcom.sun.net.ssl.checkRevocation=false\" SERVER_SSL_ENABLED=false\n",
                "\u0008<project><build><manifestEntries><A>b</A></manifestEntries></build></project>", "\u0009-Djdk.tls.client.protocols=TLSv1 -Xmx1g\n")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @BeforeAll
    static void honest() throws IOException {
        Files.createDirectories(module.resolve("res/META-INF"));
        Files.createDirectories(module.resolve(".mvn"));
        Files.writeString(module.resolve("res/application-honest.properties"), "server.ssl.enabled=false\n");
    }

    @AfterAll
    static void nothingElse() throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            assertEquals(1, files.filter(Files::isRegularFile).count(), "files that nobody wrote");
        }
    }

    /** The first byte says which file it is. */
    @Timeout(60)
    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void anything(byte[] input) throws IOException {
        if (input.length > 0) {
            Path file = module.resolve(NAMES.get(Math.floorMod(input[0], NAMES.size())));
            Files.write(file, Arrays.copyOfRange(input, 1, input.length));
            try {
                List<CryptoUse> uses = new ArrayList<>(Configuration.uses(new ConfigurationInput(module, module, List.of(module.resolve("res")))));
                assertEquals(1, uses.stream().filter(use -> use.place().file().endsWith("application-honest.properties")).count(), uses::toString);
            } finally {
                Files.delete(file);
            }
        }
    }
}
