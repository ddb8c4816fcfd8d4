package dev.roadbed.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.crypto.policy.UnreadablePolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy is read, or refused by the one exception that has a place in it. */
class PolicyFuzzTest {

    static Stream<byte[]> policies() {
        return Stream.of("bsi-tr-02102-2026.yml", "nist-sp-800-131a-r2.yml").map(PolicyFuzzTest::shipped);
    }

    private static byte[] shipped(String name) {
        try (InputStream file = PolicyFile.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Timeout(60)
    @MethodSource("policies")
    @FuzzTest(maxDuration = "1m")
    void anything(byte[] text) {
        try {
            assertFalse(PolicyFile.read("policy.yml", new String(text, StandardCharsets.UTF_8)).title().isBlank());
        } catch (UnreadablePolicyException refusal) {
            assertFalse(refusal.getMessage().isBlank());
        }
    }
}
