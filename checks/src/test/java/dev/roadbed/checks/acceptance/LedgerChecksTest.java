package dev.roadbed.checks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Catalogue;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks of the ledger say about entries, word for word and with the line. */
class LedgerChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String GOOD = """
            acceptances:
              - id: RB-PIN-001
                where: pom.xml
                reason: the vendor is late
                owner: "@acme/platform"
                accepted: 2026-11-24
                until: 2027-02-28
            """;

    @Test
    void aGoodEntryIsUnderstood() {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(input(GOOD).acceptances()).singleElement().satisfies(acceptance -> {
            assertThat(acceptance.line()).isEqualTo(2);
            assertThat(acceptance.where()).hasToString("pom.xml");
            assertThat(acceptance.owner()).isEqualTo("@acme/platform");
            assertThat(acceptance.until()).isEqualTo("2027-02-28");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id: RB-PIN-001      | id: RB-PIN-1            | RB-RISK-002 :2 no check id: RB-PIN-1",
        "id: RB-PIN-001      | id: RB-PIN-999          | RB-RISK-002 :2 there is no check RB-PIN-999",
        "id: RB-PIN-001      | id: RB-NOWHERE-001      | RB-RISK-002 :2 there is no check RB-NOWHERE-001",
        "id: RB-PIN-001      | id: RB-RISK-004         | RB-RISK-002 :2 RB-RISK-004 cannot be accepted",
        "id: RB-PIN-001      | id:                     | RB-RISK-002 :2 id is empty",
        "where: pom.xml      | where: ../pom.xml       | RB-RISK-002 :3 where is no file of the repository: ../pom.xml",
        "where: pom.xml      | where: /etc/passwd      | RB-RISK-002 :3 where is no file of the repository: /etc/passwd",
        "where: pom.xml      | where: C:/pom.xml       | RB-RISK-002 :3 where is no file of the repository: C:/pom.xml",
        "where: pom.xml      | where: ./pom.xml        | RB-RISK-002 :3 where is no file of the repository: ./pom.xml",
        "where: pom.xml      | where: a//pom.xml       | RB-RISK-002 :3 where is no file of the repository: a//pom.xml",
        "where: pom.xml      | where: a\\pom.xml       | RB-RISK-002 :3 where is no file of the repository: a\\pom.xml",
        "where: pom.xml      | where: '**/pom.xml'     | RB-RISK-002 :3 where is no file of the repository: **/pom.xml",
        "where: pom.xml      | where: pom.xml:0        | RB-RISK-002 :3 where is no file of the repository: pom.xml:0",
        "where: pom.xml      | where: \"a\\0b\"         | RB-RISK-002 :3 where is no file of the repository: a\0b",
        "accepted: 2026-11-24 | accepted: +999999999-12-31 | RB-RISK-003 :2 RB-PIN-001 at pom.xml, accepted on +999999999-12-31, which has not come yet",
        "reason: the vendor is late | reason: '  '     | RB-RISK-002 :4 reason is empty",
        "reason: the vendor is late | because: so      | RB-RISK-002 :4 unknown key because, RB-RISK-002 :2 reason is missing",
        "reason: the vendor is late | reason: [a, b]   | RB-RISK-002 :4 reason is no text",
        "reason: the vendor is late | owner: me        | RB-RISK-002 :5 key owner is there twice, RB-RISK-002 :2 reason is missing",
        "accepted: 2026-11-24 | accepted: 24.11.2026   | RB-RISK-002 :6 accepted is no day: 24.11.2026",
        "until: 2027-02-28   | until: 2027-02-29       | RB-RISK-002 :7 until is no day: 2027-02-29",
        "until: 2027-02-28   | until: never            | RB-RISK-002 :7 until is no day: never",
        "until: 2027-02-28   | until: 2026-11-23       | RB-RISK-003 :2 RB-PIN-001 at pom.xml, until 2026-11-23 is before accepted 2026-11-24 + RB-RISK-004",
        "until: 2027-02-28   | until: 2027-05-24       | RB-RISK-003 :2 RB-PIN-001 at pom.xml, until 2027-05-24 is more than 180 days after accepted 2026-11-24",
        "until: 2027-02-28   | until: 9999-12-31       | RB-RISK-003 :2 RB-PIN-001 at pom.xml, until 9999-12-31 is more than 180 days after accepted 2026-11-24",
        "accepted: 2026-11-24 | accepted: 2026-11-26   | RB-RISK-003 :2 RB-PIN-001 at pom.xml, accepted on 2026-11-26, which has not come yet",
    })
    void aBadEntry(String good, String bad, String expected) {
        List<String> found = findings(GOOD.replace(good, bad)).stream().map(LedgerChecksTest::shown).toList();

        for (String part : expected.replaceFirst(" \\+ RB-RISK-004$", "").split(", (?=RB-)")) {
            assertThat(found).contains(part);
        }
        assertThat(found).allMatch(finding -> expected.contains(finding) || finding.startsWith(expected.substring(expected.length() - 11)));
        assertThat(Acceptances.of(input(GOOD.replace(good, bad))).inForce()).isEmpty();
    }

    @Test
    void everyFaultOfEveryEntryIsToldAndGoodEntriesStillHold() {
        String ledger = GOOD + """
              - just text
              - where: pom.xml
              - id: RB-PIN-002
                where: a/pom.xml:7
                what: "com.acme:client"
                reason: x
                owner: y
                accepted: 2026-11-01
                until: 2026-12-01
            """;

        assertThat(findings(ledger)).extracting(LedgerChecksTest::shown).containsExactly(
                "RB-RISK-002 :8 the entry is no mapping of keys to values",
                "RB-RISK-002 :9 id is missing", "RB-RISK-002 :9 reason is missing", "RB-RISK-002 :9 owner is missing",
                "RB-RISK-002 :9 accepted is missing", "RB-RISK-002 :9 until is missing");
        assertThat(Acceptances.of(input(ledger)).inForce()).extracting(Acceptance::line).containsExactly(2, 10);
    }

    @Test
    void theSameTwiceIsRefusedWhicheverReasonItHas() {
        String twin = GOOD.replace("acceptances:\n", "").replace("the vendor is late", "another reason");

        assertThat(findings(GOOD + twin)).extracting(LedgerChecksTest::shown)
                .containsExactly("RB-RISK-002 :8 RB-PIN-001 at pom.xml is accepted in line 2 already");
    }

    @Test
    void theLastDayCounts() {
        assertThat(findings(GOOD, LocalDate.of(2027, 2, 28))).isEmpty();
        assertThat(findings(GOOD, LocalDate.of(2027, 3, 1))).extracting(LedgerChecksTest::shown)
                .containsExactly("RB-RISK-004 :2 RB-PIN-001 at pom.xml was accepted until 2027-02-28 by @acme/platform");
        assertThat(Acceptances.of(input(GOOD, LocalDate.of(2027, 3, 1))).inForce()).isEmpty();
    }

    @Test
    void exactlyHalfAYearIsAllowedAndTomorrowIsNotYetTheFuture() {
        assertThat(findings(GOOD.replace("2027-02-28", "2027-05-23"))).isEmpty();
        assertThat(findings(GOOD.replace("accepted: 2026-11-24", "accepted: 2026-11-25"))).isEmpty();
    }

    @Test
    void aFaultOfTheFileIsAFinding() {
        assertThat(findings("acceptances: 1")).extracting(LedgerChecksTest::shown)
                .containsExactly("RB-RISK-001 :1 acceptances is no list");
    }

    private static List<Finding> findings(String ledger) {
        return findings(ledger, DAY);
    }

    private static List<Finding> findings(String ledger, LocalDate day) {
        LedgerInput input = input(ledger, day);
        return CheckFamily.load(LedgerCheck.class).stream().flatMap(check -> check.check(input).stream()).toList();
    }

    private static LedgerInput input(String ledger) {
        return input(ledger, DAY);
    }

    static LedgerInput input(String ledger, LocalDate day) {
        return new LedgerInput(Ledger.parse(ledger), Catalogue.load(), day);
    }

    private static String shown(Finding finding) {
        String value = finding.what().substring(finding.what().indexOf(": ") + 2);
        return finding.id() + " :" + finding.place().line() + " " + value;
    }
}
