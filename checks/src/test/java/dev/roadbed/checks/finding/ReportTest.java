package dev.roadbed.checks.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final CheckDescription FLOATS = CheckDescription.error("RB-PIN-001", "dependency floats", "it changes");
    private static final CheckDescription OLD =
            new CheckDescription(new CheckId("RB-PIN-002"), "old", "it was", Severity.WARNING);

    @TempDir
    Path root;

    private final Finding second = FLOATS.finding(new Place("pom.xml", 12), "g:a [1,2)", "<version>1</version>");
    private final Finding first = FLOATS.finding(new Place("a b/ü#%.xml", 0), "g:\"a\" <LATEST>", "line one\nline two");
    private final Finding warning = OLD.finding(new Place("/outside/pom.xml", 3), "x", "y");
    private final AcceptedFinding accepted = new AcceptedFinding(FLOATS.finding(new Place("b/pom.xml", 4), "g:b [1,2)", "fix"),
            new Place("risk-acceptances.yml", 2), "the vendor is late", "@acme/platform", LocalDate.of(2026, 11, 24),
            LocalDate.of(2027, 1, 1));

    @Test
    void sarifIsValidAgainstTheSchemaOfOasis() throws IOException {
        assertThat(schemaErrors(ReportSarif.of(report()))).isEmpty();
        assertThat(schemaErrors(ReportSarif.of(Report.empty().with(section("roadbedPins", List.of()))))).isEmpty();
    }

    @Test
    void theSchemaTestCanFail() throws IOException {
        byte[] broken = text(ReportSarif.of(report())).replace("\"startLine\" : 12", "\"startLine\" : 0")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(schemaErrors(broken)).isNotEmpty();
    }

    @Test
    void sarifSaysWhereWhatAndWhichIsAccepted() throws IOException {
        JsonNode run = new ObjectMapper().readTree(ReportSarif.of(report())).at("/runs/0");

        assertThat(run.at("/results").findValuesAsText("uri"))
                .containsExactly("file:///outside/pom.xml", "a%20b/%C3%BC%23%25.xml", "pom.xml", "b/pom.xml");
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uriBaseId").isMissingNode()).isTrue();
        assertThat(run.at("/results/1/locations/0/physicalLocation/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
        assertThat(run.at("/results/1/locations/0/physicalLocation/region").isMissingNode()).isTrue();
        assertThat(run.at("/results/2/ruleIndex").asInt()).isZero();
        assertThat(run.at("/results/2/message/text").asText()).contains("g:a [1,2)", "it changes", "<version>1</version>");
        assertThat(run.at("/results/2/suppressions").isMissingNode()).isTrue();
        assertThat(run.at("/results/3/suppressions/0/justification").asText())
                .contains("the vendor is late", "@acme/platform", "2027-01-01");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).containsExactly("RB-PIN-001", "RB-PIN-002");
        assertThat(run.at("/tool/driver/rules/0/helpUri").asText()).endsWith("/docs/checks/RB-PIN-001.md");
    }

    @Test
    void aFingerprintOutlivesMovedLinesAndTellsTwinsApart() throws IOException {
        Finding moved = FLOATS.finding(new Place("pom.xml", 99), "g:a [1,2)", "<version>1</version>");

        List<String> before = fingerprints(List.of(second));
        assertThat(fingerprints(List.of(moved))).isEqualTo(before);
        assertThat(fingerprints(List.of(second, moved))).hasSize(2).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void jsonHasEveryFieldOfAFinding() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.of(report()));

        assertThat(json.at("/findings").findValuesAsText("file")).containsExactly("/outside/pom.xml", "a b/ü#%.xml", "pom.xml");
        assertThat(json.at("/findings/1/line").isMissingNode()).isTrue();
        assertThat(json.at("/findings/2/line").asInt()).isEqualTo(12);
        assertThat(json.at("/findings/2/docs").asText()).isEqualTo("docs/checks/RB-PIN-001.md");
        assertThat(json.at("/accepted/0/acceptance/owner").asText()).isEqualTo("@acme/platform");
        assertThat(json.at("/rules").findValuesAsText("rule")).containsExactly("roadbedLock", "roadbedPins");
    }

    @Test
    void sameFindingsSameBytesInWhateverOrderTheyCame() throws IOException {
        Report other = Report.empty().with(section("roadbedPins", List.of(second, warning, first)));
        Report same = Report.empty().with(section("roadbedPins", List.of(first, second, warning)));

        new ReportFolder(root.resolve("one")).write(other);
        new ReportFolder(root.resolve("two")).write(same);

        for (String name : List.of("findings.json", "findings.sarif")) {
            assertThat(root.resolve("one").resolve(name)).hasSameBinaryContentAs(root.resolve("two").resolve(name));
        }
    }

    @Test
    void reportsAreReplacedWholeAndNothingElseStays() throws IOException {
        ReportFolder folder = new ReportFolder(root.resolve("target/roadbed"));
        folder.write(report());
        folder.write(Report.empty().with(section("roadbedPins", List.of())));

        try (var files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("findings.json", "findings.sarif");
        }
        assertThat(folder.path().resolve("findings.json")).content().doesNotContain("[1,2)");
        folder.clear();
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(root.resolve("target"), "a file");

        assertThatThrownBy(() -> new ReportFolder(root.resolve("target/roadbed")).write(report())).isInstanceOf(IOException.class);
    }

    @Test
    void aSecondRuleAddsAndTheSameRuleReplaces() {
        Report report = report().with(section("roadbedPins", List.of(second)));

        assertThat(report.sections()).hasSize(2);
        assertThat(report.open()).containsExactly(second);
    }

    @Test
    void aFindingThatNobodyLookedForIsRefused() {
        assertThatThrownBy(() -> new Section("g:a", "r", List.of(OLD), List.of(second), List.of()))
                .hasMessageContaining("RB-PIN-001, which it did not look for");
    }

    private Report report() {
        Section lock = new Section("g:a", "roadbedLock", List.of(FLOATS), List.of(), List.of(accepted));
        return Report.empty().with(lock).with(section("roadbedPins", List.of(second, first, warning)));
    }

    private static Section section(String rule, List<Finding> open) {
        return new Section("g:a", rule, List.of(OLD, FLOATS), open, List.of());
    }

    private static List<String> fingerprints(List<Finding> findings) throws IOException {
        Report report = Report.empty().with(section("roadbedPins", findings));
        return new ObjectMapper().readTree(ReportSarif.of(report)).findValuesAsText("roadbedFinding/v1");
    }

    private static List<String> schemaErrors(byte[] sarif) throws IOException {
        try (InputStream schema = ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema)
                    .validate(text(sarif), InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream().map(Object::toString).toList();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
