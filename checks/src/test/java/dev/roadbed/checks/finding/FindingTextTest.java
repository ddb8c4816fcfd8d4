package dev.roadbed.checks.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FindingTextTest {

    private static final CheckDescription FLOATS = CheckDescription.error("RB-PIN-003", "build extension floats", "its code runs");

    @Test
    void theFormOfTheHouseWordForWord() {
        Finding finding = FLOATS.finding(new Place("pom.xml", 42), "g:a [1,2)", "<version>1</version>\n<other/>");

        assertThat(FindingText.of(finding)).isEqualTo("""
                [RB-PIN-003] build extension floats: g:a [1,2)
                  at    pom.xml:42
                  why   its code runs
                  fix   <version>1</version>
                        <other/>
                  docs  docs/checks/RB-PIN-003.md      accept: risk-acceptances.yml (reason, owner, until)""");
    }

    @Test
    void whatCannotBeAcceptedDoesNotOfferIt() {
        CheckDescription expired = CheckDescription.error("RB-RISK-004", "expired", "over");

        assertThat(FindingText.of(expired.finding(new Place("risk-acceptances.yml", 2), "x", "y"))).doesNotContain("accept:");
    }

    @Test
    void valuesOfJudgedFilesNeitherBreakLinesNorColourThem() {
        Finding finding = FLOATS.finding(new Place("pom.xml", 1), "a\n[RB-PIN-001] \u001b[31mred\u0007", "f\u001b[0m");

        assertThat(FindingText.of(finding)).startsWith("[RB-PIN-003] build extension floats: a [RB-PIN-001] \ufffd[31mred\ufffd\n")
                .doesNotContain("\u001b").hasLineCount(5);
    }

    @Test
    void anAcceptedFindingIsOneLine() {
        Finding finding = FLOATS.finding(new Place("pom.xml", 42), "g:a [1,2)", "fix");

        assertThat(FindingText.of(new AcceptedFinding(finding, new Place("risk-acceptances.yml", 2), "late\nvendor", "@acme/x",
                LocalDate.of(2026, 11, 24), LocalDate.of(2027, 1, 1)))).isEqualTo(
                "accepted until 2027-01-01 by @acme/x: RB-PIN-003 pom.xml:42, build extension floats: g:a [1,2) (late vendor)");
    }
}
