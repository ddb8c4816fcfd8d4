package dev.roadbed.checks.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What a version may do to the callers of the last release. */
class ApiChecksTest {

    private static final ApiChange GONE = new ApiChange("a.B.c()", "method removed", ApiChange.Kind.BREAKING);
    private static final ApiChange NEW = new ApiChange("a.B.d()", "new", ApiChange.Kind.ADDED);

    private static List<String> findings(String version, String baseline, List<String> released, ApiChange... changes) {
        return findings(new ApiInput(new Place("pom.xml", 7), version, new ApiBaseline(baseline, new Place("pom.xml", 12)),
                Optional.ofNullable(released), List.of(changes)));
    }

    private static List<String> findings(ApiInput api) {
        return ServiceLoader.load(ApiCheck.class).stream().flatMap(check -> check.get().check(api).stream()).sorted()
                .map(finding -> finding.id() + " " + finding.place() + " | " + finding.what().substring(finding.what().indexOf(": ") + 2)
                        + " | " + finding.fix()).toList();
    }

    @Test
    void aBreakNeedsAMajorVersion() {
        assertThat(findings("1.3.0-SNAPSHOT", "1.2.0", List.of("1.2.0"), GONE)).containsExactly(
                "RB-VER-004 pom.xml:7 | a.B.c(): method removed (1.3.0-SNAPSHOT after 1.2.0) | keep it, for instance deprecated, or <version>2.0.0-SNAPSHOT</version>");
        assertThat(findings("2.0.0", "1.2.0", List.of("2.0.0", "1.2.0"), GONE, NEW)).isEmpty();
        assertThat(findings("2.0.0-rc.1", "1.2.0", List.of("1.2.0"), GONE)).isEmpty();
        assertThat(findings("1.2.1", "1.2.0", List.of("1.2.0"), GONE, NEW)).extracting(finding -> finding.substring(0, 10))
                .containsExactly("RB-VER-004", "RB-VER-005");
    }

    @Test
    void whileTheMajorVersionIsZeroAMinorOneIsEnough() {
        assertThat(findings("0.4.0-SNAPSHOT", "0.3.1", List.of("0.3.1"), GONE, NEW)).isEmpty();
        assertThat(findings("0.3.2", "0.3.1", List.of("0.3.1"), NEW)).isEmpty();
        assertThat(findings("0.3.2", "0.3.1", List.of("0.3.1"), GONE)).singleElement().asString().contains("<version>0.4.0</version>");
        assertThat(findings("1.0.0", "0.3.1", List.of("0.3.1"), GONE)).isEmpty();
    }

    @Test
    void somethingNewNeedsAMinorVersion() {
        assertThat(findings("1.2.1-SNAPSHOT", "1.2.0", List.of("1.2.0"), NEW)).containsExactly(
                "RB-VER-005 pom.xml:7 | a.B.d(): new (1.2.1-SNAPSHOT after 1.2.0) | <version>1.3.0-SNAPSHOT</version>");
        assertThat(findings("1.3.0", "1.2.0", List.of("1.2.0"), NEW)).isEmpty();
    }

    @Test
    void aMajorVersionThatBreaksNothingIsFine() {
        assertThat(findings("3.0.0", "2.9.9", List.of("2.9.9"))).isEmpty();
    }

    @Test
    void beforeTheFirstRelease() {
        assertThat(findings("0.1.0-SNAPSHOT", "none", List.of())).isEmpty();
        assertThat(findings("1.0.0", "none", List.of("1.0.0"))).as("the release itself").isEmpty();
        assertThat(findings("1.0.0-rc.2", "none", List.of("1.0.0-rc.1"))).as("a pre-release promises nothing").isEmpty();
    }

    @Test
    void theBaselineIsTheLastReleaseBelowTheVersion() {
        assertThat(findings("1.3.0-SNAPSHOT", "1.2.0", List.of("1.3.0-rc.1", "1.2.0", "1.1.0"))).isEmpty();
        assertThat(findings("1.2.4-SNAPSHOT", "1.2.3", List.of("2.0.0", "1.2.3"))).as("a branch of an older line").isEmpty();
        assertThat(findings("1.3.0-SNAPSHOT", "none", List.of("1.2.0"))).containsExactly("RB-VER-006 pom.xml:12 | roadbed.api.baseline is 'none', "
                + "the last release before 1.3.0-SNAPSHOT is 1.2.0 in CHANGELOG.md | <roadbed.api.baseline>1.2.0</roadbed.api.baseline>");
        assertThat(findings("1.0.0", "1.0.0", List.of("1.0.0"))).containsExactly("RB-VER-006 pom.xml:12 | roadbed.api.baseline is '1.0.0', "
                + "there is no release before 1.0.0 in CHANGELOG.md | <roadbed.api.baseline>none</roadbed.api.baseline>");
    }

    @Test
    void whatIsNoReleaseIsNoBaseline() {
        for (String bad : List.of("", "1.1.0", "[1.0,2.0)", "1.2.0-SNAPSHOT", "LATEST", "RELEASE", "${last}", "1.2", "v1.2.0", "NONE")) {
            assertThat(findings("1.3.0-SNAPSHOT", bad, List.of("1.2.0"))).as(bad).singleElement().asString().startsWith("RB-VER-006 pom.xml:12 ");
        }
        for (String bad : List.of("[1.0,2.0)", "1.2.0-SNAPSHOT", "1.2.0-rc.1", "LATEST", "${last}", "none")) {
            assertThat(new ApiBaseline(bad, new Place("pom.xml", 1)).release()).as(bad).isEmpty();
        }
    }

    @Test
    void withoutAChangelogNobodyKnowsWhichReleaseWasTheLast() {
        assertThat(findings("1.3.0", "1.2.0", null)).singleElement().asString().contains("there is no CHANGELOG.md");
        assertThat(findings("1.3.0", "none", null)).singleElement().asString().contains("there is no CHANGELOG.md");
    }
}
