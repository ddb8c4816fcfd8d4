package dev.roadbed.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.roadbed.checks.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statement has the form of in-toto and SLSA, says nothing that it may not, and is not made at all if something is missing. */
class ProvenanceTest {

    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String DIGEST = "a".repeat(64);
    private static final Resource COMMIT = new Resource("", "git+https://example.org/plain.git", Map.of("gitCommit", "c".repeat(40)), Map.of());
    private static final Map<String, String> GITHUB = Map.of("GITHUB_ACTIONS", "true", "GITHUB_REPOSITORY", "acme/plain", "GITHUB_RUN_ID", "7",
            "GITHUB_WORKFLOW_REF", "acme/plain/.github/workflows/release.yml@refs/tags/v1.0", "GITHUB_TOKEN", "ghs_secret");

    @Test
    void itIsAStatementOfInTotoAboutSlsaProvenance() throws IOException {
        assertThat(schemaErrors(text(statement(Map.of(), Map.of())))).isEmpty();
        assertThat(schemaErrors(text(statement(Map.of(), GITHUB)))).isEmpty();
        assertThat(schemaErrors(text(statement(Map.of(), Map.of())).replace("\"buildType\"", "\"buildKind\""))).isNotEmpty();
        assertThat(schemaErrors(text(statement(Map.of(), Map.of())).replace(DIGEST, "a"))).isNotEmpty();
    }

    @Test
    void everySubjectAndInputIsThereInAFixedOrder() throws IOException {
        JsonNode tree = JsonText.read(text(statement(Map.of(), Map.of())));

        assertThat(tree.path("subject")).extracting(one -> one.path("name").asText()).containsExactly("plain-1.0.cdx.json", "plain-1.0.jar");
        assertThat(tree.at("/predicate/buildDefinition/resolvedDependencies")).extracting(one -> one.path("uri").asText())
                .containsExactly("git+https://example.org/plain.git", "pkg:maven/a/b@1?type=jar");
    }

    @Test
    void aLaptopSaysThatItIsOneAndNamesNoTime() throws IOException {
        JsonNode run = JsonText.read(text(statement(Map.of(), Map.of("USER", "me")))).at("/predicate/runDetails");

        assertThat(run.at("/builder/id").asText()).isEqualTo(Builder.LOCAL);
        assertThat(run.path("metadata")).isEmpty();
        assertThat(text(statement(Map.of(), Map.of()))).isEqualTo(text(statement(Map.of(), Map.of()))).doesNotContain("2026")
                .doesNotContainIgnoringCase("level").doesNotContain("SLSA_BUILD");
    }

    @Test
    void aServerIsNamedByItsWorkflowAndRun() throws IOException {
        JsonNode run = JsonText.read(text(statement(Map.of(), GITHUB))).at("/predicate/runDetails");

        assertThat(run.at("/builder/id").asText()).isEqualTo("https://github.com/acme/plain/.github/workflows/release.yml@refs/tags/v1.0");
        assertThat(run.at("/metadata/invocationId").asText()).isEqualTo("https://github.com/acme/plain/actions/runs/7/attempts/1");
        assertThat(run.at("/metadata/startedOn").asText()).isEqualTo("2026-01-02T03:04:05Z");
        Builder gitlab = Builder.of(Map.of("GITLAB_CI", "true", "CI_PROJECT_URL", "https://gitlab.example/a/b", "CI_COMMIT_REF_NAME", "v1",
                "CI_JOB_URL", "https://gitlab.example/a/b/-/jobs/3"), STARTED);
        assertThat(gitlab.id()).isEqualTo("https://gitlab.example/a/b//.gitlab-ci.yml@v1");
        assertThat(gitlab.invocation()).contains("https://gitlab.example/a/b/-/jobs/3");
    }

    @Test
    void valuesAreToldByAListAndAllOthersByName() throws IOException {
        String text = text(statement(Map.of("gpg.passphrase", "hunter2", "revision", "1.0", "roadbed.sbom.phase", "none",
                "maven.repo.local", "/home/me/.m2"), GITHUB));
        JsonNode external = JsonText.read(text).at("/predicate/buildDefinition/externalParameters");

        assertThat(text).doesNotContain("hunter2").doesNotContain("/home/me").doesNotContain("ghs_secret");
        assertThat(external.at("/properties/revision").asText()).isEqualTo("1.0");
        assertThat(external.at("/properties/roadbed.sbom.phase").asText()).isEqualTo("none");
        assertThat(external.path("propertiesWithheld")).extracting(JsonNode::asText).containsExactly("gpg.passphrase");
    }

    @Test
    void whatIsNotWholeIsNotMade() {
        Resource jar = Resource.file("plain-1.0.jar", DIGEST);
        assertThatThrownBy(() -> of(List.of(), List.of(COMMIT))).hasMessageContaining("no artifact");
        assertThatThrownBy(() -> of(List.of(jar, Resource.file("plain-1.0.jar", "b".repeat(64))), List.of(COMMIT))).hasMessageContaining("one name");
        assertThatThrownBy(() -> of(List.of(new Resource("plain-1.0.jar", "", Map.of(), Map.of())), List.of(COMMIT))).hasMessageContaining("no SHA-256");
    }

    private static Provenance of(List<Resource> subjects, List<Resource> inputs) {
        return new Provenance(subjects, new ExternalParameters("s", "g:a", List.of(), List.of(), Map.of()), Map.of(), inputs,
                Builder.of(Map.of(), STARTED), List.of());
    }

    private static Provenance statement(Map<String, String> properties, Map<String, String> environment) {
        return new Provenance(List.of(Resource.file("plain-1.0.jar", DIGEST), Resource.file("plain-1.0.cdx.json", "b".repeat(64))),
                new ExternalParameters("git+https://example.org/plain.git", "example.project:plain", List.of("verify"), List.of("full"), properties),
                Map.of("roadbed", "0.1.0"), List.of(Resource.input("pkg:maven/a/b@1?type=jar", DIGEST), COMMIT),
                Builder.of(environment, STARTED), List.of(Resource.file("findings.json", DIGEST)));
    }

    private static String text(Provenance provenance) {
        return new String(provenance.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> schemaErrors(String statement) throws IOException {
        try (InputStream schema = ProvenanceTest.class.getResourceAsStream("statement.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema)
                    .validate(statement, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream().map(Object::toString).toList();
        }
    }
}
