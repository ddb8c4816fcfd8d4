package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roadbed.checks.sbom.FileDigests;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The provenance of real builds: it names everything, says what it does not know, and the gate behind it refuses what comes later. */
@Execution(ExecutionMode.CONCURRENT)
class ProvenanceIT {

    @Test
    void eachModuleSaysWhereItsFilesComeFrom() throws Exception {
        PublishedReactor published = PublishedReactor.build();
        FixtureProject project = published.project();
        String commit = project.git("rev-parse", "HEAD").strip();

        JsonNode app = json(project, "app/target/app-1.0.intoto.json");
        Map<String, String> subjects = new TreeMap<>();
        app.path("subject").forEach(one -> subjects.put(one.path("name").asText(), one.at("/digest/sha256").asText()));
        assertThat(subjects).containsKeys("app-1.0.jar", "app-1.0.pom", "app-1.0.cdx.json");
        assertThat(subjects.get("app-1.0.jar")).isEqualTo(FileDigests.of(project.file("app/target/app-1.0.jar")).sha256());
        List<String> inputs = uris(app);
        assertThat(inputs).contains("pkg:maven/com.fasterxml.jackson.core/jackson-databind@2.23.0?type=jar",
                "pkg:maven/example.project/evidence@1.0?type=pom");
        assertThat(inputs).anyMatch(uri -> uri.startsWith("pkg:maven/org.apache.maven.plugins/maven-compiler-plugin@"))
                .anyMatch(uri -> uri.startsWith("pkg:maven/org.codehaus.plexus/plexus-compiler-javac@"))
                .anyMatch(uri -> uri.startsWith("pkg:maven/dev.roadbed/roadbed-parent@"))
                .anyMatch(uri -> uri.startsWith("pkg:generic/jdk@"))
                .anyMatch(uri -> uri.startsWith("pkg:maven/org.apache.maven/"));
        assertThat(app.toString()).contains("\"gitCommit\":\"" + commit + "\"").doesNotContain(PublishedReactor.SECRET).doesNotContain(project.root().toString())
                .doesNotContainIgnoringCase("slsa_build_level");
        assertThat(app.at("/predicate/runDetails/builder/id").asText()).endsWith("#local");
        JsonNode evidence = json(project, "app/target/roadbed/evidence.json");
        assertThat(evidence.path("gates")).allMatch(gate -> gate.path("result").asText().equals("passed"));
        assertThat(texts(evidence.path("gates"), "execution")).contains("roadbed-security", "roadbed-proofs", "roadbed-agreement", "roadbed-spotbugs");
        assertThat(Set.copyOf(texts(evidence.path("rules"), "rule")))
                .contains("roadbedPins", "roadbedBuild", "roadbedLock", "roadbedCrypto", "roadbedProofs", "roadbedSbom", "roadbedDocuments");
        assertThat(texts(app.at("/predicate/runDetails/byproducts"), "name")).contains("target/roadbed/evidence.json", "target/roadbed/findings.json");
        assertThat(published.result().output()).contains("each named by the provenance, not signed");
    }

    /** In CI, others have to be able to get the sources. */
    @Test
    void whatIsInNoCommitIsRefusedInContinuousIntegration() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");
        project.write("notes.txt", "not committed");

        assertThat(MavenRun.in(project).args("verify").env("CI", "true").run().failed().output()).contains("[RB-EVID-006] sources are not those of a commit: files differ from ");
    }

    /** The project's plugin comes after ours, and CI calls no phase behind it. On a laptop, sources that are in no commit are only noted. */
    @Test
    void aFileThatIsChangedBehindTheLastGateIsRefused() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/late");
        project.write("notes.txt", "not committed");

        MavenResult result = MavenRun.in(project).args("-Pfull", "verify").warm().run().failed();

        assertThat(result.output()).contains("each named by the provenance, not signed").contains("1 finding after roadbed-evidence had run")
                .contains("[RB-EVID-004] published file has no provenance: late-1.0.jar has SHA-256 ").doesNotContain("RB-EVID-006");
        assertThat(project.read("target/late-1.0.intoto.json")).contains("\"modified\" : \"true\"");
    }

    @Test
    void nothingOfItLeaves() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/late");

        MavenResult result = MavenRun.in(project)
                .args("-Pfull", "deploy", "-DaltDeploymentRepository=there::file:" + project.file("target/there")).warm().run().failed();

        assertThat(project.file("target/there")).doesNotExist();
        assertThat(result.output()).contains(": 1 finding")
                .contains("[RB-EVID-004] published file has no provenance: late-1.0.jar has SHA-256 ");
    }

    /** There is no build that it could speak of. */
    @Test
    void calledByItselfItRefuses() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        assertThat(MavenRun.in(project).args("roadbed:provenance").warm().run().failed().output()).contains("speaks of the build that it is a part of");
    }

    private static JsonNode json(FixtureProject project, String file) throws Exception {
        return new ObjectMapper().readTree(project.read(file));
    }

    private static List<String> uris(JsonNode statement) {
        return texts(statement.at("/predicate/buildDefinition/resolvedDependencies"), "uri");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(one -> one.path(field).asText()).toList();
    }
}
