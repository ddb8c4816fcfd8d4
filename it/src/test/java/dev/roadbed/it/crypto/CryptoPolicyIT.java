package dev.roadbed.it.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roadbed.checks.sbom.FileDigests;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A project chooses its policy in a commit and nowhere else; the inventory is written each time, and published with the SBOM. */
@Execution(ExecutionMode.CONCURRENT)
class CryptoPolicyIT {

    private static final String FIXTURE = "crypto/fail-crypto-002-signature-not-listed";
    private static final String CBOM = "target/roadbed/app.cbom.cdx.json";

    private static FixtureProject choosing(String policy) throws Exception {
        return FixtureProject.copyOf(FIXTURE).replace("pom.xml", "</project>",
                "<properties><roadbed.crypto.policy>" + policy + "</roadbed.crypto.policy></properties></project>");
    }

    @Test
    void theProjectsPolicyHoldsAndNoCallChangesIt() throws Exception {
        FixtureProject project = choosing("nist-sp-800-131a");
        MavenRun.in(project).args("process-classes").run().succeeded();
        assertThat(Findings.of(project)).isEmpty();
        assertThat(project.read(CBOM)).contains("NIST SP 800-131A", "SHA256withRSA", "approved");

        FixtureProject strict = FixtureProject.copyOf(FIXTURE);
        MavenRun.in(strict).args("process-classes", "-Droadbed.crypto.policy=nist-sp-800-131a").run().failed();
        assertThat(Findings.of(strict)).hasSize(1).first().asString().startsWith("RB-CRYPTO-002");
        assertThat(strict.read(CBOM)).contains("BSI TR-02102", "deviation");
    }

    @Test
    void aFileOfTheRepositoryExtendsOursAndAMistakeInItIsNamedByLine() throws Exception {
        FixtureProject project = choosing("config/crypto.yml").write("config/crypto.yml", """
                policy: Ours
                edition: "1"
                extends: bsi-tr-02102
                rules:
                  - kind: SIGNATURE
                    match: SHA256withRSA
                    level: approved
                    clause: board decision 7
                    reason: the bank speaks nothing else
                    replacement: SHA256withECDSA
                """);
        MavenRun.in(project).args("process-classes").run().succeeded();
        assertThat(project.read(CBOM)).contains("board decision 7", "Ours (1), extends BSI TR-02102");

        MavenResult result = MavenRun.in(project.replace("config/crypto.yml", "level: approved", "level: aproved")).args("process-classes").run().failed();
        assertThat(result.output()).contains("config/crypto.yml:7: level: write approved, deviation or forbidden, not aproved");
    }

    @Test
    void theInventoryIsPublishedAndTheSbomRefersToIt() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass").commit();
        String there = "target/there/example/project/sound/1.0/sound-1.0";
        MavenRun.in(project).args("-Pfull", "deploy", "-DaltDeploymentRepository=there::file:" + project.file("target/there")).run().succeeded();

        JsonNode cbom = new ObjectMapper().readTree(project.read(there + "-cbom.cdx.json"));
        JsonNode sbom = new ObjectMapper().readTree(project.read(there + ".cdx.json"));
        JsonNode link = StreamSupport.stream(sbom.at("/metadata/component/externalReferences").spliterator(), false)
                .filter(one -> one.path("type").asText().equals("bom")).findFirst().orElseThrow();
        assertThat(link.path("url").asText()).isEqualTo("urn:cdx:" + cbom.path("serialNumber").asText().substring("urn:uuid:".length()) + "/1");
        assertThat(link.at("/hashes/0/content").asText()).isEqualTo(FileDigests.of(project.file(there + "-cbom.cdx.json")).sha256());
        assertThat(cbom.at("/metadata/component/purl")).isEqualTo(sbom.at("/metadata/component/purl"));
        assertThat(cbom.at("/metadata/timestamp").asText()).isEqualTo("2026-01-02T03:04:06Z");
        assertThat(project.read(there + ".intoto.json")).contains("sound-1.0-cbom.cdx.json");
    }
}
