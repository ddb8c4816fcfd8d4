package dev.roadbed.it.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Jdk;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A build of several modules finds the same, however it is called. Each call goes on after a failure ({@code --fail-never}), so
 * that every module has its say.
 */
@Execution(ExecutionMode.CONCURRENT)
class PinsReactorIT {

    private static final String REPOSITORY = "RB-PIN-004 .mvn/extensions.xml:5";
    private static final String A = "RB-PIN-001 a/pom.xml:15";
    private static final List<String> B = List.of("RB-PIN-005 b/pom.xml:37", "RB-PIN-009 b/pom.xml:22");
    private static final String C = "RB-PIN-014 c/pom.xml:20";
    private static final List<String> ALL = List.of(A, REPOSITORY, B.get(0), B.get(1), C);

    @ParameterizedTest
    @ValueSource(strings = {"validate", "-T 4 validate", "-T 1C validate", "-o validate", "-pl a,b,c,d validate", "-q validate"})
    void everyCallOfTheWholeBuildFindsAll(String call) throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).args("--fail-never").args(call.split(" ")).run();

        assertThat(Findings.of(project)).as(result.output()).containsExactlyElementsOf(ALL);
    }

    @Test
    void maven310FindsTheSame() throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).maven(Maven.V3_10).args("--fail-never", "-T", "2", "validate").run();

        assertThat(Findings.of(project)).as(result.output()).containsExactlyElementsOf(ALL);
    }

    @Test
    void jdk25FindsTheSame() throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).jdk(Jdk.require(25)).args("--fail-never", "validate").run();

        assertThat(Findings.of(project)).as(result.output()).containsExactlyElementsOf(ALL);
    }

    /** Maven 4 is not supported yet. If it finds something else, this says what, and counts as skipped rather than as passed. */
    @Test
    void maven4IsReported() throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).maven(Maven.V4).args("--fail-never", "validate").run();

        List<String> found = Findings.json(project);
        boolean same = found.equals(ALL);
        System.out.println("[REPORT] " + Maven.V4 + (same ? " finds the same as Maven 3" : " differs from Maven 3: " + found
                + System.lineSeparator() + result.output()));
        assumeTrue(same, Maven.V4 + " found " + found + " in place of " + ALL);
    }

    @Test
    void aModuleAloneFindsItsOwnAndTheRepositorys() throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).args("--fail-never", "-pl", "b", "validate").run();

        assertThat(Findings.of(project)).as(result.output()).containsExactly(REPOSITORY, B.get(0), B.get(1));
    }

    @Test
    void aModuleWithWhatItNeedsFindsTheirs() throws Exception {
        FixtureProject project = reactor();

        MavenResult result = MavenRun.in(project).args("--fail-never", "-pl", "c", "-am", "validate").run();

        assertThat(Findings.of(project)).as(result.output()).containsExactly(A, REPOSITORY, C);
    }

    @Test
    void aModuleByItsFileOrInItsDirectoryFindsTheSame() throws Exception {
        FixtureProject byFile = reactor();
        FixtureProject inDirectory = reactor();

        MavenResult first = MavenRun.in(byFile).args("--fail-never", "-f", Path.of("b", "pom.xml").toString(), "validate").run();
        MavenResult second = MavenRun.in(inDirectory.file("b")).args("--fail-never", "validate").run();

        assertThat(Findings.of(byFile)).as(first.output()).containsExactly(REPOSITORY, B.get(0), B.get(1));
        assertThat(Findings.of(inDirectory)).as(second.output()).containsExactly(REPOSITORY, B.get(0), B.get(1));
    }

    @Test
    void theBuildFails() throws Exception {
        FixtureProject project = reactor();

        MavenRun.in(project).args("validate").run().failed();
        MavenRun.in(project).args("-pl", "d", "validate").run().failed();
        project.replace(".mvn/extensions.xml", "[1.0,2.0)", "1.0").commit();
        MavenRun.in(project).args("--fail-at-end", "validate").run().failed();
        MavenRun.in(project).args("-pl", "d", "validate").run().succeeded();
    }

    private static FixtureProject reactor() throws Exception {
        return FixtureProject.copyOf("reactor");
    }
}
