package dev.roadbed.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no bundle is refused before anybody is asked; the rest is told by it/, against a Sigstore of its own. */
class SigstoreVerifierTest {

    private final SigstoreVerifier verifier = new SigstoreVerifier("https://example.org/workflow@refs/tags/v1", "https://example.org");

    @TempDir
    Path folder;

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("app.jar"), "bytes");
        Path bundle = folder.resolve("app.jar.sigstore.json");

        assertThat(verifier.apply(file, bundle)).startsWith("its bundle cannot be read: ");
        for (String text : new String[] {"", "{", "{}", "[]", "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\"}"}) {
            Files.writeString(bundle, text);
            assertThat(verifier.apply(file, bundle)).as(text).isNotBlank();
        }
    }

    /** Whatever it is that a repository serves, the answer is one about this bundle. */
    @Test
    void whatIsBuiltToBreakTheReaderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("app.jar"), "bytes");
        Path bundle = folder.resolve("app.jar.sigstore.json");

        String type = "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"verificationMaterial\": {";
        for (String text : new String[] {"[".repeat(200_000), "{\"a\":".repeat(200_000), type + "\"certificate\": {\"rawBytes\": \"AAAA\"}}}",
            type + "\"tlogEntries\": [{}]}, \"messageSignature\": {\"signature\": \"AAAA\"}}", type + "}, \"dsseEnvelope\": {\"payload\": \"AAAA\", \"signatures\": []}}"}) {
            Files.writeString(bundle, text);
            assertThat(verifier.apply(file, bundle)).as(text.substring(0, Math.min(80, text.length()))).startsWith("its bundle cannot be read: ");
        }
        Files.write(bundle, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(verifier.apply(file, bundle)).startsWith("its bundle cannot be read: ");
        Files.write(bundle, new byte[10_000_001]);
        assertThat(verifier.apply(file, bundle)).isEqualTo("its bundle has more than 10000000 bytes, so it is not read");
    }
}
