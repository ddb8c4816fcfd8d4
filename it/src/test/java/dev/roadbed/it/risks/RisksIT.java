package dev.roadbed.it.risks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.Fixture;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A risk is accepted for a while, in one place, aloud; and nothing about the ledger is passed over in silence. */
@Execution(ExecutionMode.CONCURRENT)
class RisksIT {

    private static final String UNUSED = "RB-RISK-005 risk-acceptances.yml:2";

    static List<Fixture> fixtures() throws Exception {
        return Fixture.all("risks", "RISK");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void ledger(Fixture fixture) throws Exception {
        fixture.verify();
    }

    @ParameterizedTest
    @EnumSource(value = Maven.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_OLD")
    void whatIsAcceptedIsSaidOnEveryMaven(Maven maven) throws Exception {
        FixtureProject project = reactor("a/pom.xml");

        MavenResult result = MavenRun.in(project).maven(maven).args("-pl", "a", "validate").run().succeeded();

        assertThat(result.message()).containsPattern(
                "\\[roadbed] accepted until \\S+ by @acme/platform: RB-PIN-001 a/pom.xml:15, dependency floats: .*\\(late vendor\\)");
        assertThat(Findings.accepted(project)).containsExactly("RB-PIN-001 a/pom.xml:15");
    }

    @ParameterizedTest
    @EnumSource(value = Maven.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_OLD")
    void unusedIsSaidOnceByTheLastModule(Maven maven) throws Exception {
        FixtureProject project = reactor("d/pom.xml");

        MavenRun.in(project).maven(maven).args("--fail-never", "-T", "4", "validate").run();

        assertThat(Findings.of(project)).contains(UNUSED).doesNotHaveDuplicates();
    }

    @Test
    void aPartOfTheBuildProvesNothing() throws Exception {
        FixtureProject project = reactor("d/pom.xml");

        MavenRun.in(project).args("-pl", "d", "validate").run().succeeded();

        assertThat(Findings.of(project)).isEmpty();
    }

    @Test
    void aPassingBuildReplacesTheReportsOfAFailedOne() throws Exception {
        FixtureProject project = FixtureProject.copyOf("pins/fail-pin-001-dependency-range");
        MavenRun.in(project).args("validate").run().failed();
        assertThat(Findings.of(project)).isNotEmpty();
        project.replace("pom.xml", "[1.0,2.0)", "1.0").commit();

        MavenRun.in(project).args("validate").run().succeeded();

        assertThat(Findings.reports(project, "findings.json")).hasSize(1);
        assertThat(Findings.of(project)).isEmpty();
    }

    @Test
    void reportsHaveTheSameBytesEveryTime() throws Exception {
        FixtureProject project = FixtureProject.copyOf("pins/fail-pin-001-dependency-range");
        MavenRun.in(project).args("validate").run().failed();
        Path kept = project.file("kept.sarif");
        Files.copy(project.file("target/roadbed/findings.sarif"), kept);

        MavenRun.in(project).args("validate").run().failed();

        assertThat(project.file("target/roadbed/findings.sarif")).hasSameBinaryContentAs(kept)
                .content().doesNotContain(project.root().toString());
    }

    @Test
    void aBuildFolderThatCannotBeWrittenEndsTheBuildWithTheFindings() throws Exception {
        FixtureProject project = FixtureProject.copyOf("pins/fail-pin-001-dependency-range").write("target", "a file");

        MavenResult result = MavenRun.in(project).args("validate").run().failed();

        assertThat(result.message()).contains("Roadbed could not write its reports", "target", "that this user may write to",
                "[RB-PIN-001] dependency floats");
    }

    @Test
    void withoutGitMavensRootIsTheRoot() throws Exception {
        // In a directory that no git repository is around: not below it/target.
        Path root = Files.createTempDirectory("roadbed-without-git-");
        FixtureProject project = FixtureProject.uncommittedCopyOf("pins/fail-pin-001-dependency-range");
        Files.createDirectory(root.resolve(".mvn"));
        Files.copy(project.file("pom.xml"), root.resolve("pom.xml"));
        Files.writeString(root.resolve("risk-acceptances.yml"), ledger("pom.xml"));

        MavenRun.in(root).args("validate").run().succeeded();

        assertThat(root.resolve("target/roadbed/findings.json")).content().contains("late vendor");
    }

    @Test
    void aParentThatIsNoPomIsNamedWithItsLine() throws Exception {
        FixtureProject project = FixtureProject.copyOf("pins/pass-pin-001-dependency-exact")
                .replace("pom.xml", "</dependencies>", "</dependency>").commit();

        assertThat(MavenRun.in(project).args("validate").run().failed().output()).contains("pom.xml").containsPattern("line \\d+|pom.xml:\\d+|@\\d+:\\d+");
    }

    /** The reactor of the pins tests, mended but for module a, with one acceptance. */
    private static FixtureProject reactor(String where) throws Exception {
        return FixtureProject.copyOf("reactor").replace(".mvn/extensions.xml", "[1.0,2.0)", "1.0")
                .write("risk-acceptances.yml", ledger(where)).commit();
    }

    private static String ledger(String where) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return """
                acceptances:
                  - id: RB-PIN-001
                    where: %s
                    reason: late vendor
                    owner: "@acme/platform"
                    accepted: %s
                    until: %s
                """.formatted(where, today, today.plusDays(30));
    }
}
