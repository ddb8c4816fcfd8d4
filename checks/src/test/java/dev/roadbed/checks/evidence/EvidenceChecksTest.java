package dev.roadbed.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each fault is found by the check that is meant for it, and by no other. */
class EvidenceChecksTest {

    private static final String DIGEST = "a".repeat(64);
    private static final Map<String, String> PUBLISHED = Map.of("app-1.0.jar", DIGEST, "app-1.0.pom", DIGEST, "app-1.0.cdx.json", DIGEST,
            "app-1.0-cbom.cdx.json", DIGEST);
    private static final Set<String> ALL_SIGNED = Set.of("app-1.0.jar", "app-1.0.pom", "app-1.0.cdx.json", "app-1.0-cbom.cdx.json", "app-1.0.intoto.json");
    private static final String FINDINGS = "{\"rules\": [{\"rule\": \"roadbedPins\"}], \"findings\": [], \"accepted\": []}";

    private final List<GateRun> gates = List.of(new GateRun("roadbed-security", "p:p:1", "enforce", true, List.of()));

    @Test
    void aWholeReleaseHasNoFinding() throws IOException {
        assertThat(found(input(Optional.of(statement(true, Optional.of("c".repeat(40)))), PUBLISHED, results(gates, "roadbedPins"), ALL_SIGNED))).isEmpty();
    }

    @Test
    void aGateThatDidNotRunAndARuleWithoutResult() throws IOException {
        List<GateRun> off = List.of(new GateRun("roadbed-spotbugs", "p:s:1", "check", false, List.of()));

        assertThat(found(input(good(), PUBLISHED, results(off, "roadbedLock"), ALL_SIGNED)))
                .containsExactly("RB-EVID-001 gate has not run: roadbed-spotbugs of p:s:1", "RB-EVID-001 gate has not run: rule roadbedLock");
    }

    /** Told as what it is, in the finding and in the file. */
    @Test
    void aGateWithoutSomeOfItsRules() throws IOException {
        List<GateRun> emptied = List.of(new GateRun("roadbed-security", "p:p:1", "enforce", true, List.of("roadbedBuild", "roadbedLock")));

        assertThat(found(input(good(), PUBLISHED, results(emptied, "roadbedPins"), ALL_SIGNED)))
                .containsExactly("RB-EVID-001 gate has not run: rule roadbedBuild in roadbed-security of p:p:1",
                        "RB-EVID-001 gate has not run: rule roadbedLock in roadbed-security of p:p:1");
        assertThat(new String(results(emptied, "roadbedPins").bytes(), StandardCharsets.UTF_8)).contains("\"result\" : \"passed in part\"")
                .contains("\"roadbedBuild\"");
    }

    @Test
    void noStatement() throws IOException {
        assertThat(found(input(Optional.empty(), PUBLISHED, results(gates, "roadbedPins"), ALL_SIGNED))).singleElement().asString().startsWith("RB-EVID-002");
    }

    @Test
    void aStatementThatIsNone() throws IOException {
        for (String text : List.of("{", "{}", good().get().replace("in-toto.io/Statement/v1", "in-toto.io/Statement/v0.1"),
                good().get().replace("app-1.0.pom", "app-1.0.jar"), good().get().replace(DIGEST, "abc"), good().get() + "{}")) {
            assertThat(found(input(Optional.of(text), PUBLISHED, results(gates, "roadbedPins"), ALL_SIGNED))).as(text).singleElement().asString()
                    .startsWith("RB-EVID-003");
        }
    }

    @Test
    void aFileThatCameLaterOrWasChanged() throws IOException {
        Map<String, String> more = new TreeMap<>(PUBLISHED);
        more.put("app-1.0-docs.zip", DIGEST);
        more.put("app-1.0.jar", "b".repeat(64));

        assertThat(found(input(good(), more, results(gates, "roadbedPins"), Set.of("app-1.0.jar", "app-1.0.pom", "app-1.0.cdx.json",
                "app-1.0-cbom.cdx.json", "app-1.0.intoto.json", "app-1.0-docs.zip"))))
                .containsExactly("RB-EVID-004 published file has no provenance: app-1.0-docs.zip is not named in it",
                        "RB-EVID-004 published file has no provenance: app-1.0.jar has SHA-256 " + "b".repeat(64) + ", and not " + DIGEST);
    }

    @Test
    void noSbom() throws IOException {
        Map<String, String> fewer = new TreeMap<>(PUBLISHED);
        fewer.remove("app-1.0.cdx.json");

        assertThat(found(input(good(), fewer, results(gates, "roadbedPins"), ALL_SIGNED))).singleElement().asString().startsWith("RB-EVID-005");
    }

    @Test
    void noInventoryOfCryptography() throws IOException {
        Map<String, String> fewer = new TreeMap<>(PUBLISHED);
        fewer.remove("app-1.0-cbom.cdx.json");

        assertThat(found(input(good(), fewer, results(gates, "roadbedPins"), ALL_SIGNED)))
                .containsExactly("RB-EVID-009 CBOM is not published: app-1.0-cbom.cdx.json");
    }

    @Test
    void sourcesOfNoCommit() throws IOException {
        assertThat(found(input(Optional.of(statement(true, Optional.empty())), PUBLISHED, results(gates, "roadbedPins"), ALL_SIGNED)))
                .containsExactly("RB-EVID-006 sources are not those of a commit: there is no commit");
        assertThat(found(input(Optional.of(statement(false, Optional.of("c".repeat(40)))), PUBLISHED, results(gates, "roadbedPins"), ALL_SIGNED)))
                .containsExactly("RB-EVID-006 sources are not those of a commit: files differ from " + "c".repeat(40));
    }

    @Test
    void aFileWithoutSignature() throws IOException {
        assertThat(found(input(good(), PUBLISHED, results(gates, "roadbedPins"), Set.of("app-1.0.jar", "app-1.0.pom",
                "app-1.0.cdx.json", "app-1.0-cbom.cdx.json"))))
                .containsExactly("RB-EVID-007 published file has no signature: app-1.0.intoto.json");
    }

    private static Optional<String> good() {
        return Optional.of(statement(true, Optional.of("c".repeat(40))));
    }

    private static String statement(boolean clean, Optional<String> commit) {
        List<Resource> subjects = PUBLISHED.entrySet().stream().map(file -> Resource.file(file.getKey(), file.getValue())).toList();
        return new String(new Provenance(subjects, new ExternalParameters("", "g:app", List.of("verify"), List.of(), Map.of()), Map.of(),
                List.of(Resource.sources("git+https://example.org/app", commit, clean)), Builder.of(Map.of(), Instant.EPOCH), List.of()).bytes(),
                StandardCharsets.UTF_8);
    }

    private static GateResults results(List<GateRun> gates, String rule) throws IOException {
        return GateResults.of("g:app:1.0", gates, Set.of(rule), FINDINGS);
    }

    private static EvidenceInput input(Optional<String> statement, Map<String, String> published, GateResults results, Set<String> signed) {
        return new EvidenceInput(new Place("target/app-1.0.intoto.json", 0), statement, results, published, Optional.of("app-1.0.cdx.json"),
                Optional.of("app-1.0-cbom.cdx.json"), signed, true, true);
    }

    private static List<String> found(EvidenceInput input) {
        return CheckFamily.load(EvidenceCheck.class).stream().flatMap(check -> check.check(input).stream())
                .map(finding -> finding.id() + " " + finding.what()).sorted().toList();
    }
}
