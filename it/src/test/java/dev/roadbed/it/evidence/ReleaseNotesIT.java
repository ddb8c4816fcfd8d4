package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Notes of a release by Maven: what it can find, and what it says about the rest. */
@Execution(ExecutionMode.CONCURRENT)
class ReleaseNotesIT {

    @Test
    void theyAreWrittenAndSayWhatCannotBeCompared() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        assertThat(MavenRun.in(project).args("roadbed:release-notes").run().failed().output()).contains("there is no CHANGELOG.md");

        project.git("tag", "v0.9.0");
        project.write("CHANGELOG.md", "# Changelog\n\n## [1.0] - 2026-11-24\n\n### Security\n\nNone.\n")
                .write("Dockerfile", "FROM scratch\n").commit();
        assertThat(MavenRun.in(project).args("roadbed:release-notes").run().succeeded().output())
                .contains("libraries are not compared: no repository has example.project:sound:cdx.json:0.9.0");
        assertThat(MavenRun.in(project).args("--offline", "roadbed:release-notes").warm().run().succeeded().output()).as("nobody was asked")
                .contains("libraries are not compared: example.project:sound:cdx.json:0.9.0 cannot be had: ").doesNotContain("no repository has");
        assertThat(project.read("target/roadbed/release-notes.md")).startsWith("# 1.0\n\nEverything since v0.9.0.\n\n## Security\n\nNone.\n")
                .contains("`Dockerfile` (the container's permissions and ports):").contains("+FROM scratch");
        assertThat(MavenRun.in(project).args("roadbed:release-notes", "-Dsince=main").run().failed().output()).contains("-Dsince=main names no release");
    }
}
