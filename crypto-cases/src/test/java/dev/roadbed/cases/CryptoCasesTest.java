package dev.roadbed.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.banned.CryptoCheck;
import dev.roadbed.checks.crypto.banned.CryptoInput;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The gate's findings on all cases, compared with what the cases expect. */
class CryptoCasesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> JUDGED = Arrays.stream(Expect.Id.values()).map(Expect.Id::check).collect(Collectors.toSet());

    @Test
    void findsWhatItMustAndNothingElse() throws IOException {
        List<Case> cases = Case.below(SOURCES);
        assertThat(cases).as("cases").hasSizeGreaterThanOrEqualTo(300);
        Score score = new Score();
        List<Finding> findings = findings();
        for (Case each : cases) {
            score.add(each, found(each, findings));
        }
        Files.writeString(Path.of("target/crypto-cases.md"), score.text(cases.size()));
        assertThat(score.misses()).as(score.text(cases.size())).containsExactlyInAnyOrderElementsOf(
                Files.readAllLines(Path.of("known-misses.txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        assertThat(score.f1()).as(score.text(cases.size())).isGreaterThanOrEqualTo(0.97);
    }

    private static Set<String> found(Case each, List<Finding> findings) {
        return findings.stream().filter(finding -> each.holds(finding.place().file(), finding.place().line()))
                .map(finding -> finding.id().value()).filter(JUDGED::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> findings() throws IOException {
        AnalysisInput input = new AnalysisInput(Path.of("").toAbsolutePath(), List.of(Path.of("target/classes").toAbsolutePath()), List.of(),
                List.of(SOURCES.toAbsolutePath()), List.of(Path.of("src/main/resources").toAbsolutePath()));
        CryptoInput uses = new CryptoInput(CryptoAnalysis.uses(input), List.of(), PolicyFile.bsi(), LocalDate.of(2026, 1, 31));
        return CheckFamily.load(CryptoCheck.class).stream().flatMap(check -> check.check(uses).stream()).toList();
    }
}
