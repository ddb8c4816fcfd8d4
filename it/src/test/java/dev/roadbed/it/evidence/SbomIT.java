package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roadbed.checks.sbom.FileDigests;
import dev.roadbed.it.Findings;
import dev.roadbed.it.Fixture;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SBOMs of three modules: complete, published under their names, and refused when somebody has had a hand in them. */
@Execution(ExecutionMode.CONCURRENT)
class SbomIT {

    @Test
    void eachModulePublishesItsOwnAndTheRootNamesAll() throws Exception {
        PublishedReactor published = PublishedReactor.build();
        FixtureProject project = published.project();

        assertThat(Findings.of(project)).as(published.result().output()).isEmpty();
        JsonNode app = json(project, "target/there/example/project/app/1.0/app-1.0.cdx.json");
        assertThat(names(app)).containsExactlyInAnyOrder("api", "jackson-databind", "jackson-core", "jackson-annotations", "javax.inject",
                "OpenJDK Java runtime", "java25-debian13");
        assertThat(app.at("/metadata/component/name").asText()).isEqualTo("app");
        assertThat(app.at("/metadata/manufacturer/contact/0/email").asText()).isEqualTo("security@example.org");
        assertThat(app.at("/metadata/timestamp").asText()).isEqualTo("2026-01-02T03:04:06Z");
        assertThat(sha512(app.at("/metadata/component"))).isEqualTo(digest(project, "app/target/app-1.0.jar"));
        assertThat(Files.exists(project.file("target/there/example/project/api/1.0/api-1.0.cdx.json"))).isTrue();
        JsonNode root = json(project, "target/evidence-1.0.cdx.json");
        assertThat(names(root)).containsExactlyInAnyOrder("api", "app", "jackson-databind", "jackson-core", "jackson-annotations",
                "javax.inject", "OpenJDK Java runtime");
        List<String> platform = List.of("5.2.2 hash value of the deployable component: javax.inject 1", "5.2.4 URI of the deployable form: javax.inject 1");
        assertThat(Guideline.lacking(project.file("api/target/api-1.0.cdx.json"))).isEmpty();
        assertThat(Guideline.lacking(project.file("app/target/app-1.0.cdx.json"))).as("what the platform provides is not delivered").isEqualTo(platform);
        assertThat(Guideline.lacking(project.file("target/evidence-1.0.cdx.json"))).isEqualTo(platform);
        assertThat(root.path("components")).filteredOn(one -> one.path("name").asText().equals("api")).singleElement()
                .satisfies(api -> assertThat(sha512(api)).isEqualTo(digest(project, "api/target/api-1.0.jar")));
    }

    /** As the plugin leaves it behind, an SBOM has few of the guideline's fields: who reads the others has to be able to miss them. */
    @Test
    void theGuidelineIsReadByEyesThatSee() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");
        MavenRun.in(project).args("package", "org.cyclonedx:cyclonedx-maven-plugin:makeBom").warm().run().succeeded();

        String name = ": sound 1.0";
        assertThat(Guideline.lacking(project.file("target/sound-1.0.cdx.json"))).contains("5.2.1 creator of the SBOM", "5.2.2 component creator" + name, "5.2.2 filename" + name,
                "5.2.2 distribution licences" + name, "5.2.2 hash value of the deployable component" + name, "5.2.2 executable property" + name,
                "5.2.2 archive property" + name, "5.2.2 structured property" + name, "5.2.2 completeness of dependencies" + name,
                "5.2.4 URI of the deployable form" + name, "5.2.4 source code URI" + name);
    }

    static List<Fixture> fixtures() throws Exception {
        return Fixture.all("sbom", "SBOM");
    }

    /** What was changed, left out or never made, and its good twin. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void trap(Fixture fixture) throws Exception {
        fixture.verify();
    }

    @Test
    void anArtifactThatIsNoneCannotBeJudged() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/late").replace("pom.xml", "<phase>verify</phase>", "<phase>integration-test</phase>")
                .replace("pom.xml", "append=\"true\"", "append=\"false\"");

        assertThat(MavenRun.in(project).args("-Pfull", "verify").warm().run().failed().output()).contains("is no readable archive");
    }

    @Test
    void withoutNetworkMavenForgetsItAndTheGateDoesNot() throws Exception {
        missing("-o");
    }

    /** The plugin asks the system properties, whatever its configuration says. */
    @Test
    void aSwitchOfThePluginIsNoWayRound() throws Exception {
        missing("-Dcyclonedx.skip=true");
    }

    private static void missing(String option) throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).args(option, "-Pfull", "verify").warm().run().failed();

        assertThat(Findings.of(project)).as(result.output()).containsExactly("RB-SBOM-001 target/sound-1.0.cdx.json");
    }

    private static JsonNode json(FixtureProject project, String file) throws Exception {
        return new ObjectMapper().readTree(project.read(file));
    }

    private static List<String> names(JsonNode bom) {
        return StreamSupport.stream(bom.path("components").spliterator(), false).map(one -> one.path("name").asText()).toList();
    }

    private static String sha512(JsonNode component) {
        return StreamSupport.stream(component.path("externalReferences").spliterator(), false)
                .filter(one -> one.path("type").asText().equals("distribution")).findFirst().orElseThrow()
                .at("/hashes/0/content").asText();
    }

    private static String digest(FixtureProject project, String file) throws Exception {
        return FileDigests.of(project.file(file)).sha512();
    }
}
