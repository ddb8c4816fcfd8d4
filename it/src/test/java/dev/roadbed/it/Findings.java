package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Roadbed reported in {@code target/roadbed}, of all modules of a project, each finding as {@code RB-PIN-003 pom.xml:12}. That a project never had a
 * lock is a warning in every one of these small projects, and left out; the tests of the lock are about it.
 */
public final class Findings {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The warning of a project that never had a lock. */
    static final String NO_LOCK = "RB-LOCK-010";

    private Findings() {
    }

    /** From {@code findings.json}, sorted; a finding that is told twice is here twice. */
    public static List<String> json(FixtureProject project) throws IOException {
        return json(project, "findings");
    }

    /** The findings whose risk is accepted, from {@code findings.json}, sorted. */
    public static List<String> accepted(FixtureProject project) throws IOException {
        return json(project, "accepted");
    }

    private static List<String> json(FixtureProject project, String list) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path report : reports(project, "findings.json")) {
            for (JsonNode finding : JSON.readTree(report.toFile()).required(list)) {
                if (isNoLock(finding.required("id"), finding.required("severity"))) {
                    continue;
                }
                found.add(finding.required("id").asText() + " " + place(finding.required("file"), finding.path("line")));
            }
        }
        return found.stream().sorted().toList();
    }

    /** From {@code findings.sarif}, sorted. Results with a suppression, which are accepted risks, are left out. */
    public static List<String> sarif(FixtureProject project) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path report : reports(project, "findings.sarif")) {
            for (JsonNode result : JSON.readTree(report.toFile()).required("runs").required(0).required("results")) {
                if (result.path("suppressions").isEmpty() && !isNoLock(result.required("ruleId"), result.required("level"))) {
                    JsonNode location = result.required("locations").required(0).required("physicalLocation");
                    found.add(result.required("ruleId").asText() + " " + place(
                            location.required("artifactLocation").required("uri"), location.path("region").path("startLine")));
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /** Both reports, which must agree. */
    public static List<String> of(FixtureProject project) throws IOException {
        List<String> json = json(project);
        assertThat(sarif(project)).as("findings.sarif and findings.json of %s", project).isEqualTo(json);
        return json;
    }

    /** The reports of all modules. */
    public static List<Path> reports(FixtureProject project, String name) throws IOException {
        try (Stream<Path> files = Files.walk(project.root())) {
            return files.filter(file -> file.endsWith(Path.of("target", "roadbed", name))).sorted().toList();
        }
    }

    /** In CI of a project that had a lock the same check is an error, which is never left out. */
    private static boolean isNoLock(JsonNode id, JsonNode severity) {
        return id.asText().equals(NO_LOCK) && severity.asText().equals("warning");
    }

    private static String place(JsonNode file, JsonNode line) {
        return line.asInt() == 0 ? file.asText() : file.asText() + ":" + line.asInt();
    }
}
