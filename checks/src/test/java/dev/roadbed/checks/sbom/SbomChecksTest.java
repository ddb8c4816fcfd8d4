package dev.roadbed.checks.sbom;

import static dev.roadbed.checks.sbom.SbomFixture.completed;
import static dev.roadbed.checks.sbom.SbomFixture.component;
import static dev.roadbed.checks.sbom.SbomFixture.found;
import static dev.roadbed.checks.sbom.SbomFixture.input;
import static dev.roadbed.checks.sbom.SbomFixture.stock;
import static dev.roadbed.checks.sbom.SbomFixture.text;
import static dev.roadbed.checks.sbom.SbomFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An SBOM that somebody forgot, took from elsewhere, cut off or changed is refused, each time for its own reason. */
class SbomChecksTest {

    private static final String JACKSON = "com.fasterxml.jackson.core:jackson-core:2.23.0";

    @Test
    void whatIsCompletePasses() {
        assertThat(found(with(bom -> { }))).isEmpty();
    }

    @Test
    void aMissingOne() {
        assertThat(found(input(null))).containsExactly("RB-SBOM-001 SBOM is missing: example.project:plain:1.0");
    }

    @Test
    void oneThatIsCutOffAnywhere() {
        String whole = text(completed());
        for (int length = 0; length < whole.length() - 1; length += 97) {
            assertThat(found(input(whole.substring(0, length)))).as("first %d characters", length).singleElement().asString()
                    .startsWith("RB-SBOM-002");
        }
    }

    @Test
    void oneWithSomethingAddedBehindOrTwice() {
        assertThat(found(input(text(completed()) + "{}"))).singleElement().asString().startsWith("RB-SBOM-002");
        assertThat(found(input("{\"bomFormat\":\"CycloneDX\",\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}"))).singleElement()
                .asString().startsWith("RB-SBOM-002");
        assertThat(found(with(bom -> bom.root().put("specVersion", "1.4")))).singleElement().asString().contains("specVersion is '1.4'");
        assertThat(found(input("[]"))).singleElement().asString().contains("no JSON object");
    }

    @Test
    void oneWithTwoComponentsOfOneRefOrAnEdgeToNowhere() {
        assertThat(found(with(bom -> component(bom, "jackson-core").put("bom-ref", component(bom, "slf4j-api").path("bom-ref").asText()))))
                .singleElement().asString().contains("missing or given twice");
        assertThat(found(with(bom -> ((ArrayNode) bom.root().path("dependencies")).addObject().put("ref", "pkg:maven/a/b@1"))))
                .singleElement().asString().contains("which is no component");
    }

    @Test
    void oneOfAnotherModuleVersionOrTime() {
        assertThat(found(with(bom -> component(bom, "plain").put("purl", "pkg:maven/example.project/plain@0.9?type=jar"))))
                .contains("RB-SBOM-003 SBOM is of another build: it is about example.project:plain:0.9, not example.project:plain:1.0");
        assertThat(found(with(bom -> ((ObjectNode) bom.root().path("metadata")).put("timestamp", "2025-01-01T00:00:00Z"))))
                .containsExactly("RB-SBOM-003 SBOM is of another build: its time is 2025-01-01T00:00:00Z, the build's is 2026-01-02T03:04:06Z");
    }

    @Test
    void anArtifactThatWasSwapped() {
        assertThat(found(with(bom -> distribution(bom, "plain").put("content", "c".repeat(128))))).singleElement().asString()
                .startsWith("RB-SBOM-003").contains("plain-1.0.jar").contains("b".repeat(128)).contains("c".repeat(128));
    }

    @Test
    void aComponentThatWasDropped() {
        assertThat(found(with(bom -> {
            String ref = component(bom, "jackson-core").path("bom-ref").asText();
            Trees.removeIf((ArrayNode) bom.root().path("components"), one -> one.path("bom-ref").asText().equals(ref));
            Trees.removeIf((ArrayNode) bom.root().path("dependencies"), one -> one.path("ref").asText().equals(ref));
            bom.root().path("dependencies").forEach(one -> Trees.removeIf((ArrayNode) one.path("dependsOn"), on -> on.asText().equals(ref)));
        }))).containsExactly("RB-SBOM-004 SBOM lacks a dependency: " + JACKSON);
    }

    @Test
    void aComponentThatIsForeign() {
        assertThat(found(with(bom -> component(bom, "jackson-core").put("purl", "pkg:maven/com.evil/jackson-core@2.23.0?type=jar"))))
                .contains("RB-SBOM-005 SBOM names what is not there: com.evil:jackson-core:2.23.0", "RB-SBOM-004 SBOM lacks a dependency: " + JACKSON);
    }

    @Test
    void aComponentWithoutLicence() {
        assertThat(found(with(bom -> component(bom, "jackson-core").remove("licenses"))))
                .containsExactly("RB-SBOM-006 component has no licence: " + JACKSON);
    }

    @Test
    void aDigestThatIsNotTheFiles() {
        assertThat(found(with(bom -> distribution(bom, "jackson-core").put("content", "0".repeat(128))))).singleElement().asString()
                .startsWith("RB-SBOM-007").contains(JACKSON);
        assertThat(found(with(bom -> component(bom, "jackson-core").withArray("hashes").removeAll()))).hasSize(2)
                .allMatch(what -> what.startsWith("RB-SBOM-007") && what.contains("hashes"));
    }

    @Test
    void aDigestThatIsNotTheLocks() {
        SbomInput sound = with(bom -> { });
        List<LockedFile> lines = new ArrayList<>(sound.lock().orElseThrow().files());
        lines.set(0, new LockedFile(lines.get(0).path(), "1".repeat(64)));
        SbomInput other = new SbomInput(sound.place(), sound.text(), sound.subject(), sound.time(), sound.own(), sound.runtime(),
                Set.of(), Optional.of(Lock.of(lines)), sound.review());

        assertThat(found(other)).singleElement().asString().startsWith("RB-SBOM-007").contains("the lock has " + "1".repeat(64));
    }

    @Test
    void whatThePluginAloneWritesIsNotEnough() {
        assertThat(found(input(stock()))).filteredOn(what -> what.startsWith("RB-SBOM-008"))
                .contains("RB-SBOM-008 SBOM lacks a required field: creator of the SBOM", "RB-SBOM-008 SBOM lacks a required field: timestamp")
                .anyMatch(what -> what.contains(JACKSON + ": creator, completeness of dependencies, bsi:component:filename"));
    }

    /** Each required field by itself: taken away, it is missed by its name. */
    @Test
    void everyRequiredFieldIsMissed() {
        assertThat(found(with(bom -> component(bom, "slf4j-api").remove("manufacturer")))).singleElement().asString().endsWith(": creator");
        assertThat(found(with(bom -> component(bom, "slf4j-api").put("version", "")))).singleElement().asString().endsWith(": version");
        assertThat(found(with(bom -> bom.root().putArray("compositions")))).hasSize(8)
                .allMatch(what -> what.endsWith(": completeness of dependencies"));
        assertThat(found(with(bom -> Trees.removeIf((ArrayNode) component(bom, "slf4j-api").path("properties"),
                one -> one.path("name").asText().endsWith(":structured"))))).singleElement().asString().endsWith(": bsi:component:structured");
        assertThat(found(with(bom -> ((ObjectNode) bom.root().path("metadata")).remove("manufacturer")))).singleElement().asString()
                .endsWith(": creator of the SBOM");
    }

    private static ObjectNode distribution(Bom bom, String name) {
        ObjectNode reference = Trees.find(component(bom, name).path("externalReferences"), "type", "distribution").orElseThrow();
        return Trees.find(reference.path("hashes"), "alg", "SHA-512").orElseThrow();
    }
}
