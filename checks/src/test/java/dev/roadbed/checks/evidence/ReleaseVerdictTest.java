package dev.roadbed.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.sbom.FileDigests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release holds, and each of the ways to tamper with it is told in a sentence. Signatures are played here; it/ has real ones. */
class ReleaseVerdictTest {

    private static final String BUILDER = "https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.0";
    private static final BiFunction<Path, Path, String> SIGNED = (file, bundle) -> "";

    @TempDir
    Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, Path> bundles = new HashMap<>();

    @BeforeEach
    void publish() throws IOException {
        write("app-1.0.jar", "the jar".getBytes(StandardCharsets.UTF_8));
        write("app-1.0.pom", "the pom".getBytes(StandardCharsets.UTF_8));
        write("app-1.0.cdx.json", sbom(FileDigests.of(files.get("app-1.0.jar")).sha512()));
        write("app-1.0.intoto.json", statement("release.yml@refs/tags/v1.0"));
    }

    @Test
    void aReleaseThatNobodyTouchedHolds() throws IOException {
        assertThat(release().verdicts(SIGNED)).allMatch(Verdict::holds).hasSize(9)
                .extracting(Verdict::sentence).contains("app-1.0.jar is signed by " + BUILDER, "the provenance names app-1.0.pom with these bytes",
                        "it was built by who has signed it, from commit " + "c".repeat(40), "the SBOM is of these bytes");
    }

    @Test
    void whatASignatureSaysIsPassedOn() throws IOException {
        assertThat(bad((file, bundle) -> file.endsWith("app-1.0.pom") ? "other bytes" : "")).containsExactly("app-1.0.pom is refused: other bytes");
        bundles.remove("app-1.0.jar");
        assertThat(bad(SIGNED)).containsExactly("app-1.0.jar has no signature bundle");
    }

    @Test
    void anArtifactOfAnotherBuild() throws IOException {
        write("app-1.0.jar", "another jar".getBytes(StandardCharsets.UTF_8));

        assertThat(bad(SIGNED)).containsExactly("the provenance names app-1.0.jar with other bytes", "the SBOM is of other bytes");
    }

    @Test
    void aProvenanceOfAnotherBuilder() throws IOException {
        write("app-1.0.intoto.json", statement("nightly.yml@refs/heads/main"));

        assertThat(bad(SIGNED)).singleElement().asString().contains("which is not who has signed it");
    }

    @Test
    void whatIsNoProvenanceAndNoSbom() throws IOException {
        write("app-1.0.intoto.json", Files.readAllBytes(files.get("app-1.0.cdx.json")));
        assertThat(bad(SIGNED)).singleElement().asString().startsWith("app-1.0.intoto.json is no provenance: ");
        write("app-1.0.cdx.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(bad(SIGNED)).anyMatch(sentence -> sentence.startsWith("app-1.0.cdx.json is no SBOM: "));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        List.of("app-1.0.cdx.json", "app-1.0.intoto.json").forEach(files::remove);

        assertThat(bad(SIGNED)).containsExactly("app-1.0.cdx.json was not published", "app-1.0.intoto.json was not published");
    }

    /** Sources are published with a module and are not what its SBOM is of; a POM of several modules has none. */
    @Test
    void whatTheSbomDoesNotDescribe() throws IOException {
        ReleaseVerdict pom = new ReleaseVerdict(files, bundles, "app-1.0.pom", "app-1.0.cdx.json", false, "app-1.0.intoto.json", BUILDER);
        assertThat(pom.verdicts(SIGNED)).allMatch(Verdict::holds).extracting(Verdict::sentence).doesNotContain("the SBOM is of these bytes");

        files.remove("app-1.0.cdx.json");
        ReleaseVerdict alone = new ReleaseVerdict(files, bundles, "app-1.0.pom", "app-1.0.cdx.json", false, "app-1.0.intoto.json", BUILDER);
        assertThat(alone.verdicts(SIGNED)).allMatch(Verdict::holds).hasSize(6);
    }

    /** A repository may serve anything, and a verdict is the answer to it, on one line. */
    @Test
    void whatARepositoryMayServe() throws IOException {
        for (String text : List.of("", "<html>404</html>", "[".repeat(100_000), "{\"_type\": \"\u001b[2K\\n[INFO] good\u202e\"}", "{\"_type\": {\"a\": \"" + "x".repeat(9_000) + "\"}}")) {
            write("app-1.0.intoto.json", text.getBytes(StandardCharsets.UTF_8));
            write("app-1.0.cdx.json", text.getBytes(StandardCharsets.UTF_8));
            assertThat(bad(SIGNED)).hasSize(2).allMatch(sentence -> sentence.matches("app-1.0.(intoto.json is no provenance|cdx.json is no SBOM): [^\\p{Cntrl}\u202e]+"))
                    .allMatch(sentence -> sentence.length() < 1_100);
        }
        write("app-1.0.intoto.json", new byte[] {(byte) 0xff, (byte) 0xfe, '{'});
        write("app-1.0.cdx.json", new byte[] {(byte) 0xff, 0, '{'});
        assertThat(bad(SIGNED)).hasSize(2);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        for (String name : List.of("app-1.0.intoto.json", "app-1.0.cdx.json")) {
            try (SeekableByteChannel file = Files.newByteChannel(files.get(name), StandardOpenOption.WRITE)) {
                file.position(100_000_000).write(ByteBuffer.wrap(new byte[1]));
            }
        }
        assertThat(bad(SIGNED)).containsExactly("app-1.0.intoto.json has more than 100000000 bytes, so it is not read",
                "app-1.0.cdx.json has more than 100000000 bytes, so it is not read");
    }

    private List<String> bad(BiFunction<Path, Path, String> signature) throws IOException {
        return release().verdicts(signature).stream().filter(verdict -> !verdict.holds()).map(Verdict::sentence).toList();
    }

    private ReleaseVerdict release() {
        return new ReleaseVerdict(files, bundles, "app-1.0.jar", "app-1.0.cdx.json", true, "app-1.0.intoto.json", BUILDER);
    }

    private void write(String name, byte[] content) throws IOException {
        files.put(name, Files.write(folder.resolve(name), content));
        bundles.put(name, folder.resolve(name + ".sigstore.json"));
    }

    private byte[] statement(String workflow) throws IOException {
        Map<String, String> github = Map.of("GITHUB_ACTIONS", "true", "GITHUB_REPOSITORY", "acme/app", "GITHUB_RUN_ID", "7",
                "GITHUB_WORKFLOW_REF", "acme/app/.github/workflows/" + workflow);
        List<Resource> subjects = new ArrayList<>();
        for (String name : List.of("app-1.0.jar", "app-1.0.pom", "app-1.0.cdx.json")) {
            subjects.add(Resource.file(name, FileDigests.of(files.get(name)).sha256()));
        }
        return new Provenance(subjects, new ExternalParameters("", "g:app", List.of("deploy"), List.of(), Map.of()), Map.of(),
                List.of(Resource.sources("git+https://example.org/app", Optional.of("c".repeat(40)), true)),
                Builder.of(github, Instant.EPOCH), List.of()).bytes();
    }

    private static byte[] sbom(String sha512) {
        return ("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"metadata\": {\"component\": {\"bom-ref\": \"app\", \"name\": \"app\","
                + " \"externalReferences\": [{\"type\": \"distribution\", \"url\": \"https://example.org\", \"hashes\": [{\"alg\": \"SHA-512\", \"content\": \""
                + sha512 + "\"}]}]}}}").getBytes(StandardCharsets.UTF_8);
    }
}
