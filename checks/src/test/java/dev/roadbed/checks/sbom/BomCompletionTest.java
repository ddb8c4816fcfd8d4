package dev.roadbed.checks.sbom;

import static dev.roadbed.checks.sbom.SbomFixture.completed;
import static dev.roadbed.checks.sbom.SbomFixture.component;
import static dev.roadbed.checks.sbom.SbomFixture.facts;
import static dev.roadbed.checks.sbom.SbomFixture.key;
import static dev.roadbed.checks.sbom.SbomFixture.read;
import static dev.roadbed.checks.sbom.SbomFixture.stock;
import static dev.roadbed.checks.sbom.SbomFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of docs/reference/sbom.md, field by field, and the schema of OWASP, read by a validator that knows nothing of CycloneDX. */
class BomCompletionTest {

    @Test
    void theResultIsValidAndTheSchemaTestCanFail() {
        assertThat(CycloneDxSchema.errors(stock())).isEmpty();
        assertThat(CycloneDxSchema.errors(text(completed()))).isEmpty();
        assertThat(CycloneDxSchema.errors(text(completed()).replace("\"acknowledgement\" : \"concluded\"", "\"acknowledgement\" : \"guessed\""))).isNotEmpty();
        assertThat(CycloneDxSchema.errors(text(completed()).replace("\"id\" : \"MIT\"", "\"id\" : \"NoSuchLicence\""))).isNotEmpty();
    }

    @Test
    void equalInputGivesEqualBytesAndASecondCompletionChangesNothing() {
        String once = text(completed());

        assertThat(text(completed())).isEqualTo(once);
        assertThat(text(new BomCompletion(facts(), "0.1.0").complete(read(once)))).isEqualTo(once);
    }

    @Test
    void theSbomSaysWhoMadeItAndWhen() {
        JsonNode metadata = completed().root().path("metadata");

        assertThat(metadata.at("/manufacturer/contact/0/email").asText()).isEqualTo("security@example.org");
        assertThat(metadata.path("timestamp").asText()).isEqualTo("2026-01-02T03:04:06Z");
        assertThat(metadata.at("/tools/components/1/name").asText()).isEqualTo("roadbed-maven-plugin");
    }

    @Test
    void aLibraryHasEveryFieldOfTheTable() {
        ObjectNode core = component(completed(), "jackson-core");

        assertThat(core.at("/manufacturer/url/0").asText()).isEqualTo("https://github.com/FasterXML/jackson-core");
        assertThat(core.at("/manufacturer/name").asText()).isEqualTo("FasterXML");
        assertThat(Trees.property(core, "bsi:component:filename")).isEqualTo("jackson-core-2.23.0.jar");
        assertThat(Trees.property(core, "bsi:component:executable")).isEqualTo("executable");
        assertThat(Trees.property(core, "bsi:component:archive")).isEqualTo("archive");
        assertThat(Trees.property(core, "bsi:component:structured")).isEqualTo("structured");
        assertThat(DigestDiffers.sha512(core)).hasSize(128);
        assertThat(Trees.reference(core, "distribution"))
                .isEqualTo("https://repository.example/com/fasterxml/jackson/core/jackson-core/2.23.0/jackson-core-2.23.0.jar");
        assertThat(Trees.reference(core, "source-distribution")).isEqualTo("https://github.com/FasterXML/jackson-core");
        assertThat(Trees.reference(core, "distribution-intake")).isEmpty();
        assertThat(core.path("supplier")).as("NTIA's word for it").isEqualTo(core.path("manufacturer")).isNotEmpty();
        assertThat(LicenceConclusion.expression(core)).contains("Apache-2.0");
        assertThat(core.at("/licenses/0/license/acknowledgement").asText()).isEqualTo("declared");
        assertThat(core.path("purl").asText()).startsWith("pkg:maven/");
    }

    @Test
    void severalLicencesAreAChoiceAndWhatWasDeclaredIsKept() {
        ObjectNode logback = component(completed(), "logback-core");

        assertThat(LicenceConclusion.expression(logback)).contains("EPL-1.0 OR LGPL-2.1-only");
        assertThat(logback.path("licenses")).hasSize(1);
        assertThat(logback.at("/evidence/licenses")).hasSize(2)
                .allMatch(one -> one.at("/license/acknowledgement").asText().equals("declared"));
        assertThat(LicenceConclusion.isDeclared(logback)).isTrue();
    }

    @Test
    void aLicenceThatSpdxDoesNotListGetsAnIdOfItsOwn() {
        Bom bom = read(stock());
        component(bom, "slf4j-api").putArray("licenses").addObject().putObject("license").put("name", "Our Own (really) Licence");
        component(bom, "jackson-core").putArray("licenses").addObject().put("expression", "MIT AND BSD-3-Clause");
        component(bom, "logback-core").remove("licenses");
        component(bom, "logback-classic").putArray("licenses").addObject().putObject("license").put("id", "GPL-2.0-with-classpath-exception");

        new BomCompletion(facts(), "0.1.0").complete(bom);

        assertThat(LicenceConclusion.expression(component(bom, "slf4j-api"))).contains("LicenseRef-Our-Own-really-Licence");
        assertThat(LicenceConclusion.expression(component(bom, "jackson-core"))).contains("MIT AND BSD-3-Clause");
        assertThat(LicenceConclusion.expression(component(bom, "logback-core"))).isEmpty();
        assertThat(LicenceConclusion.expression(component(bom, "logback-classic"))).contains("GPL-2.0-only WITH Classpath-exception-2.0");
    }

    @Test
    void theJavaRuntimeIsTheFirstComponentOutside() {
        Bom bom = completed();
        ObjectNode java = component(bom, "OpenJDK Java runtime");
        JsonNode edges = Trees.find(bom.root().path("dependencies"), "ref", "pkg:maven/example.project/plain@1.0?type=jar").orElseThrow();

        assertThat(java.path("version").asText()).isEqualTo("17");
        assertThat(edges.path("dependsOn")).extracting(JsonNode::asText).contains("roadbed:java-runtime");
        assertThat(bom.root().path("compositions")).extracting(one -> one.path("aggregate").asText() + " " + one.path("dependencies").size())
                .containsExactly("complete 7", "unknown 1");
    }

    @Test
    void theProjectsOwnPartNamesItsFileAndItsSource() {
        ObjectNode own = component(completed(), "plain");

        assertThat(DigestDiffers.sha512(own)).isEqualTo("b".repeat(128));
        assertThat(Trees.reference(own, "distribution")).isEqualTo("pkg:maven/example.project/plain@1.0?type=jar");
        assertThat(Trees.reference(own, "source-distribution")).isEqualTo("ssh://git@example.org/team/plain.git");
        assertThat(own.at("/manufacturer/contact/0/email").asText()).isEqualTo("security@example.org");
    }

    /** The plugin leaves out what it takes for no URL; the POM has it, in git's own form. What is none stays away. */
    @Test
    void theSourceIsWhatThePomSaysWhereThePluginSaysNothing() {
        Bom stock = read(stock().replaceAll("\\{\\s*\"type\"\\s*:\\s*\"vcs\",\\s*\"url\"\\s*:\\s*\"[^\"]*\"\\s*}", "{\"type\": \"chat\", \"url\": \"https://example.org\"}"));
        ComponentKey core = key("com.fasterxml.jackson.core", "jackson-core", "2.23.0");
        assertThat(stock.withoutSource()).contains(core);
        Map<ComponentKey, String> sources = Map.of(core, "git@github.com:FasterXML/jackson-core.git",
                key("com.fasterxml.jackson.core", "jackson-databind", "2.23.0"), "${project.scm.url}");
        SbomFacts known = facts();
        Bom bom = new BomCompletion(new SbomFacts(known.creator(), known.time(), known.own(), known.files(), known.outer(), sources, known.concluded()), "0.1.0")
                .complete(stock);

        assertThat(Trees.reference(component(bom, "jackson-core"), "source-distribution")).isEqualTo("ssh://git@github.com/FasterXML/jackson-core.git");
        assertThat(Trees.reference(component(bom, "jackson-databind"), "source-distribution")).isEmpty();
    }

    @Test
    void imagesAreNamedByDigest() {
        String digest = "sha256:" + "d".repeat(64);

        OuterComponent image = OuterComponent.image("registry.example:5000/team/java25:1@" + digest).orElseThrow();

        assertThat(image.name()).isEqualTo("java25");
        assertThat(image.purl()).isEqualTo("pkg:oci/java25@sha256%3A" + "d".repeat(64) + "?repository_url=registry.example%3A5000/team/java25");
        assertThat(OuterComponent.image("debian@" + digest).orElseThrow().creator().contact()).isEqualTo("https://docker.io/debian");
        assertThat(OuterComponent.image("registry.example/team/java25:latest")).isEmpty();
    }
}
