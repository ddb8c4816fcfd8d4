package dev.roadbed.checks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A threat model whose threats are proven, spoilt in one place: exactly the check meant for it speaks. */
class ProofChecksTest {

    private static final String DELTA = "docs/threat-model/0001-first.md";

    private static final String RECORD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tests format="1" start="2026-11-24T10:00:05Z">
              <test tags="T-1 slow" class="com.acme.TlsTest" method="refuses" status="SUCCESSFUL" reason=""/>
              <test tags="T-1" class="com.acme.StartTest" method="starts" status="SUCCESSFUL" reason=""/>
              <test tags="T-1" class="com.acme.StartTest" method="windows" status="SKIPPED" reason="not here"/>
              <test tags="T-2" class="com.acme.TokenTest$Forged" method="is refused" status="SUCCESSFUL" reason=""/>
            </tests>
            """;

    @TempDir
    Path root;

    @BeforeEach
    void good() throws IOException {
        write("security/approved/rbac.txt", "GET / 401\n");
        write(DELTA, """
                # 0001 First

                - Date: 2026-11-24
                - Changes: all
                - Data: notes
                - Boundaries: none, because it is the first
                - Approves: rbac.txt 36bbfe819480

                | Id | Risk | Mitigation | Proof |
                | --- | --- | --- | --- |
                | T-1 | reads | TLS | TlsTest, StartTest |
                | T-2 | forges | keys | test |
                """);
        write("target/roadbed/proofs/1.xml", RECORD);
    }

    @Test
    void allIsProven() throws IOException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDeltaMayChangeNothing() throws IOException {
        write("docs/threat-model/0002-log-format.md", """
                # 0002 Log format

                - Date: 2026-12-01
                - Changes: none, because only the order of fields differs
                - Data: none
                - Boundaries: none
                - Approves: none
                """);
        assertThat(findings()).isEmpty();
    }

    static Stream<Arguments> mutations() {
        String record = "target/roadbed/proofs/1.xml";
        return Stream.of(
                Arguments.of(DELTA, "- Data: notes\n", "", "RB-PROOF-001 " + DELTA + ":1 no line Data"),
                Arguments.of(DELTA, "- Data: notes", "- Data:", "RB-PROOF-001 " + DELTA + ":5 no line Data"),
                Arguments.of(DELTA, "2026-11-24", "24.11.2026", "RB-PROOF-001 " + DELTA + ":3 Date: 24.11.2026"),
                Arguments.of(DELTA, "# 0001", "# 0002", "RB-PROOF-001 " + DELTA + ":1 title"),
                Arguments.of(DELTA, "| T-2 | forges | keys | test |\n", "| T-2 | forges | keys | test |\n"
                        + "| T-3 | a | b | accepted |\n| T-4 | a | b | accepted |\n| T-5 | a | b | accepted |\n| T-6 | a | b | accepted |\n",
                        "RB-PROOF-002 " + DELTA + ":16 6 rows"),
                Arguments.of(DELTA, "| Id | Risk | Mitigation | Proof |\n| --- | --- | --- | --- |\n| T-1 | reads | TLS | TlsTest, StartTest |\n| T-2 | forges | keys | test |\n",
                        "| Id | Risk | Mitigation | Proof |\n| --- | --- | --- | --- |\n| T-1 | reads | TLS | TlsTest, StartTest |\n| T-2 | forges | keys | test |\n"
                        + "| T-1 | other | TLS | test |\n", "RB-PROOF-003 " + DELTA + ":13 T-1 is taken by " + DELTA + ":11"),
                Arguments.of(DELTA, "| keys |", "| |", "RB-PROOF-004 " + DELTA + ":12 T-2 has no mitigation"),
                Arguments.of(DELTA, "| forges |", "| - |", "RB-PROOF-004 " + DELTA + ":12 T-2 has no risk"),
                Arguments.of("security/approved/rbac.txt", "401", "200", "RB-PROOF-005 security/approved/rbac.txt rbac.txt is "),
                Arguments.of(record, "<test tags=\"T-2\" class=\"com.acme.TokenTest$Forged\" method=\"is refused\" status=\"SUCCESSFUL\" reason=\"\"/>", "",
                        "RB-PROOF-006 " + DELTA + ":12 T-2: no test with this tag ran"),
                Arguments.of(record, "method=\"is refused\" status=\"SUCCESSFUL\" reason=\"\"", "method=\"\" status=\"SKIPPED\" reason=\"later\"",
                        "RB-PROOF-006 " + DELTA + ":12 T-2: TokenTest$Forged was skipped (later)"),
                Arguments.of(record, "method=\"is refused\" status=\"SUCCESSFUL\"", "method=\"is refused\" status=\"FAILED\"",
                        "RB-PROOF-006 " + DELTA + ":12 T-2: TokenTest$Forged.is refused failed"),
                Arguments.of(record, "method=\"starts\" status=\"SUCCESSFUL\"", "method=\"starts\" status=\"ABORTED\"",
                        "RB-PROOF-006 " + DELTA + ":11 T-1: StartTest.starts was aborted"),
                Arguments.of(DELTA, "TlsTest, StartTest", "TlsTest, GoneTest", "RB-PROOF-006 " + DELTA + ":11 T-1: no test of GoneTest with this tag ran"),
                Arguments.of(DELTA, "| T-2 | forges | keys | test |\n", "", "RB-PROOF-007 docs/threat-model T-2 at com.acme.TokenTest$Forged"),
                Arguments.of(record, "tags=\"T-1 slow\"", "tags=\"T-9\"", "RB-PROOF-007 docs/threat-model T-9 at com.acme.TlsTest"),
                Arguments.of(DELTA, "| T-1 | reads | TLS | TlsTest, StartTest |", "| T-8 | reads | TLS | TlsTest, StartTest |",
                        "RB-PROOF-007 docs/threat-model T-1 at com.acme.StartTest, com.acme.TlsTest"),
                Arguments.of(DELTA, "| test |", "| accepted |", "RB-PROOF-009 " + DELTA + ":12 T-2 forges"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mutations")
    void eachMutationIsFoundByItsOwnCheck(String file, String old, String with, String expected) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(old);
        write(file, text.replace(old, with));

        assertThat(findings().stream().filter(finding -> !finding.contains(" a") || !finding.startsWith("RB-PROOF-009") || expected.startsWith("RB-PROOF-009")))
                .singleElement().asString().startsWith(expected);
    }

    @Test
    void aRecordOfAnEarlierBuildProvesNothing() throws IOException {
        write("target/roadbed/proofs/1.xml", RECORD.replace("10:00:05", "09:59:59"));
        assertThat(findings()).containsExactly(
                "RB-PROOF-006 " + DELTA + ":11 T-1: StartTest ran in an earlier build, not in this one",
                "RB-PROOF-006 " + DELTA + ":11 T-1: TlsTest ran in an earlier build, not in this one",
                "RB-PROOF-006 " + DELTA + ":12 T-2: its tests ran in an earlier build, not in this one");
    }

    @Test
    void aRecordThatBreaksOffIsSaid() throws IOException {
        write("target/roadbed/proofs/2.xml", "<tests format=\"1\" start=\"2026-11-24T10:00:05Z\">\n  <test tags=\"T-1\"");
        assertThat(findings()).singleElement().asString().startsWith("RB-PROOF-008 target/roadbed/proofs/2.xml ");
    }

    @Test
    void aRecordCannotBringAnEntity() throws IOException {
        write("target/roadbed/proofs/2.xml", "<!DOCTYPE tests [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                + "<tests format=\"1\" start=\"2026-11-24T10:00:05Z\"><test tags=\"T-1\" class=\"&x;\" method=\"\" status=\"FAILED\" reason=\"\"/></tests>");
        assertThat(findings()).singleElement().asString().startsWith("RB-PROOF-008 target/roadbed/proofs/2.xml ");
    }

    @Test
    void anApprovedFileThatIsGone() throws IOException {
        Files.delete(root.resolve("security/approved/rbac.txt"));
        assertThat(findings()).containsExactly("RB-PROOF-005 " + DELTA + ":7 security/approved/rbac.txt is gone");
    }

    @Test
    void theLastDeltaDecidesAndLineEndsDoNot() throws IOException {
        write("docs/threat-model/0002-back.md", Files.readString(root.resolve(DELTA)).replace("0001", "0002")
                .replaceAll("(?s)\n\\| Id.*", "\n").replace("36bbfe819480", "000000000000"));
        assertThat(findings()).singleElement().asString().startsWith("RB-PROOF-005 security/approved/rbac.txt rbac.txt is 36bbfe819480, approved is 000000000000");
        Files.delete(root.resolve("docs/threat-model/0002-back.md"));
        write("security/approved/rbac.txt", "GET / 401\r\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void fileNamesAndNumbers() throws IOException {
        Files.copy(root.resolve(DELTA), root.resolve("docs/threat-model/0001-again.md"));
        write("docs/threat-model/notes.md", "hello");
        assertThat(findings()).contains("RB-PROOF-001 docs/threat-model/notes.md file name",
                "RB-PROOF-001 docs/threat-model/0001-first.md number 0001 is taken by docs/threat-model/0001-again.md");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> findings() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).filter(file -> !root.relativize(file).startsWith("target")).sorted().toList();
        }
        ThreatModel model = ThreatModel.of(root, files);
        TestRecords records = TestRecords.in(List.of(root.resolve("target/roadbed/proofs"), root.resolve("no/such/module")));
        ProofInput input = new ProofInput(model, records.runs(), records.unreadable(), Instant.parse("2026-11-24T10:00:00Z"));
        List<Finding> found = new ArrayList<>();
        ServiceLoader.load(ThreatModelCheck.class).forEach(check -> found.addAll(check.check(model)));
        ServiceLoader.load(ProofCheck.class).forEach(check -> found.addAll(check.check(input)));
        return found.stream().sorted()
                .map(finding -> finding.id() + " " + finding.place() + " " + finding.what().substring(finding.what().indexOf(": ") + 2))
                .toList();
    }
}
