package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A commit is built twice, and whoever lets a clock into an archive is told in which entry it is. */
@Execution(ExecutionMode.CONCURRENT)
class ReproduceIT {

    /** Up to phase package, which is half of the time: {@link ProvenanceIT} compares the rest. */
    @Test
    void threeModulesAreTheSameTwice() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/reactor");

        MavenResult result = MavenRun.in(project).args("roadbed:reproduce", "-Dgoals=package").run().succeeded();

        assertThat(result.output()).contains("umask 077, Pacific/Auckland, tr_TR.UTF-8")
                .contains("files are the same in both builds: ")
                .contains("api/target/api-1.0.jar").contains("app/target/app-1.0.cdx.json").contains("api/target/api-1.0.cdx.json");
    }

    @Test
    void aClockInAnArchiveIsFound() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");
        project.write("src/main/resources/greeting.properties", "built=${maven.build.timestamp}\n")
                .replace("pom.xml", "</project>", "<build><resources><resource><directory>src/main/resources</directory>"
                        + "<filtering>true</filtering></resource></resources></build></project>")
                .replace("pom.xml", "<properties>", "<properties><maven.build.timestamp.format>HH:mm:ss.SSS</maven.build.timestamp.format>")
                .commit();

        MavenResult result = MavenRun.in(project).args("roadbed:reproduce", "-Dgoals=package").run().failed();

        assertThat(result.output()).contains(": 1 finding, both builds are in ")
                .contains("[RB-EVID-008] build is not reproducible: entries greeting.properties").contains("at    target/sound-1.0.jar");
    }

    @Test
    void withoutCommitThereIsNothingToBuildTwice() throws Exception {
        FixtureProject project = FixtureProject.uncommittedCopyOf("gates/pass");

        assertThat(MavenRun.in(project).args("roadbed:reproduce").run().failed().output()).contains("the commit does not have this project");
    }
}
