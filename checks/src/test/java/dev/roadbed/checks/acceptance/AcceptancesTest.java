package dev.roadbed.checks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an acceptance takes out, and when it is idle. */
class AcceptancesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CheckDescription PIN = CheckDescription.error("RB-PIN-001", "dependency floats", "why");
    private static final CheckDescription OTHER = CheckDescription.error("RB-PIN-002", "managed dependency floats", "why");

    private final Finding line7 = PIN.finding(new Place("a/pom.xml", 7), "g:a [1,2)", "fix");
    private final Finding line9 = PIN.finding(new Place("a/pom.xml", 9), "g:b [1,2)", "fix");
    private final Finding elsewhere = PIN.finding(new Place("b/a/pom.xml", 7), "g:a [1,2)", "fix");
    private final Finding otherCheck = OTHER.finding(new Place("a/pom.xml", 7), "g:a [1,2)", "fix");
    private final List<Finding> all = List.of(line7, line9, elsewhere, otherCheck);

    @Test
    void aFileMeansAllItsFindingsOfThatCheck() {
        assertThat(judge(acceptance("a/pom.xml", null)).open()).containsExactly(elsewhere, otherCheck);
    }

    @Test
    void aLineMeansThatLine() {
        assertThat(judge(acceptance("a/pom.xml:7", null)).open()).containsExactly(line9, elsewhere, otherCheck);
        assertThat(judge(acceptance("a/pom.xml:8", null)).used()).isEmpty();
    }

    @Test
    void aPartOfTheSentenceTellsTwoFindingsApart() {
        assertThat(judge(acceptance("a/pom.xml", "g:b")).open()).containsExactly(line7, elsewhere, otherCheck);
        assertThat(judge(acceptance("a/pom.xml", "g:c")).open()).isEqualTo(all);
    }

    @Test
    void theAcceptedFindingKnowsItsEntry() {
        assertThat(judge(acceptance("a/pom.xml:7", null)).accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.finding()).isEqualTo(line7);
            assertThat(accepted.ledger()).hasToString("risk-acceptances.yml:3");
        });
    }

    @Test
    void overlappingEntriesAreBothUsed() {
        Acceptance file = acceptance("a/pom.xml", null);
        Acceptance line = acceptance("a/pom.xml:7", null);

        assertThat(new Acceptances(List.of(file, line)).judge(all).used()).containsExactlyInAnyOrder(file, line);
    }

    @Test
    void nothingAcceptsWhatIsWrongWithTheLedger() {
        CheckDescription risk = CheckDescription.error("RB-RISK-004", "expired", "why");
        Finding expired = risk.finding(new Place("risk-acceptances.yml", 2), "x", "y");
        Acceptance acceptance = acceptance(risk.id(), "risk-acceptances.yml", null);

        assertThat(new Acceptances(List.of(acceptance)).judge(List.of(expired)).open()).containsExactly(expired);
    }

    @Test
    void idleIsOnlyWhatWasLookedForWhereItWasLookedFor() {
        Acceptance acceptance = acceptance("a/pom.xml", null);
        Acceptances acceptances = new Acceptances(List.of(acceptance));
        Usage usage = new Usage();

        assertThat(usage.idle(acceptances, file -> true)).as("no check ran").isEmpty();
        usage.modules(List.of(check(OTHER, true)));
        assertThat(usage.idle(acceptances, file -> true)).as("another check ran").isEmpty();
        usage.modules(List.of(check(PIN, true)));
        assertThat(usage.idle(acceptances, file -> false)).as("its module was not built").isEmpty();
        assertThat(usage.idle(acceptances, file -> true)).containsExactly(acceptance);
        usage.used(Set.of(acceptance));
        assertThat(usage.idle(acceptances, file -> true)).as("used").isEmpty();
    }

    @Test
    void aRepositoryCheckHasLookedEverywhereAndACheckOfTheCallProvesNothing() {
        Acceptance acceptance = acceptance("Dockerfile", null);
        Acceptances acceptances = new Acceptances(List.of(acceptance));
        Usage repository = new Usage();
        Usage call = new Usage();
        repository.repository(List.of(check(PIN, true)));
        call.repository(List.of(check(PIN, false)));

        assertThat(repository.idle(acceptances, file -> false)).containsExactly(acceptance);
        assertThat(call.idle(acceptances, file -> true)).isEmpty();
    }

    @Test
    void anIdleEntryIsAFindingAtItsLine() {
        assertThat(new AcceptanceUnused().check(List.of(acceptance("a/pom.xml:7", "g:c")))).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString("risk-acceptances.yml:3");
            assertThat(finding.what()).isEqualTo("risk acceptance accepts nothing: RB-PIN-001 at a/pom.xml:7 with \"g:c\"");
        });
    }

    private Acceptances.Judgement judge(Acceptance acceptance) {
        return new Acceptances(List.of(acceptance)).judge(all);
    }

    private static Acceptance acceptance(String where, String what) {
        return acceptance(PIN.id(), where, what);
    }

    private static Acceptance acceptance(CheckId id, String where, String what) {
        return new Acceptance(3, id, Where.of(where), Optional.ofNullable(what), "late vendor", "@acme", DAY, DAY.plusDays(30));
    }

    private static Check check(CheckDescription description, boolean same) {
        return new Check() {
            @Override
            public CheckDescription description() {
                return description;
            }

            @Override
            public boolean isSameInEveryBuild() {
                return same;
            }
        };
    }
}
