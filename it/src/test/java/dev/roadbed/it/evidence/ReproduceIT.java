package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.archetype.BaseImage;
import dev.roadbed.it.lock.PluginLock;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A commit is built twice, and whoever lets the machine into a file is told in which file and entry it is. */
@Execution(ExecutionMode.CONCURRENT)
class ReproduceIT {

    /** Everything that is published, as the job of CI asks for it: with all gates, and the image on a base that is there without a registry. */
    @Test
    void threeModulesAreTheSameTwice() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/reactor");
        String base = BaseImage.write(Files.createTempFile(Files.createDirectories(Build.target().resolve("projects")), "base-", ".tar"));

        MavenResult result = MavenRun.in(project).args("-Preproducible", "validate", "-Droadbed.image.base=" + base).warm().run().succeeded();

        assertThat(result.output()).contains("umask 077, Pacific/Auckland, tr_TR.UTF-8").containsOnlyOnce("files are the same in both builds: ");
        assertThat(result.lines()).filteredOn(line -> line.contains("files are the same in both builds: ")).singleElement().asString()
                .contains("api/target/api-1.0.jar", "api/target/api-1.0.cdx.json", "api/target/api-1.0.intoto.json", "app/target/app-1.0.jar",
                        "app/target/app-1.0.cdx.json", "app/target/app-1.0.intoto.json", "app/target/jib-image.tar", "api/target/roadbed/api.cbom.cdx.json",
                        "app/target/roadbed/app.cbom.cdx.json", "target/evidence-1.0.cdx.json",
                        "target/evidence-1.0.intoto.json", ".buildinfo");
    }

    /** A clock, an order that nobody has fixed, the language and the time zone of the machine, in an entry of the manifest too. */
    @Test
    void whatTheMachineLeavesInAnArchiveIsFound() throws Exception {
        FixtureProject project = FixtureProject.copyOf("evidence/irreproducible");
        // Each of the two builds obeys the lock of its own checkout.
        PluginLock.write(project);
        project.commit();

        MavenResult result = MavenRun.in(project).args("roadbed:reproduce", "-Dgoals=package").warm().run().failed();

        assertThat(result.output()).contains(": 3 findings, both builds are in ")
                .contains("[RB-EVID-008] build is not reproducible: entries META-INF/MANIFEST.MF, clock.properties, index.txt, language.txt").contains("at    target/irreproducible-1.0.jar")
                .contains("[RB-EVID-008] build is not reproducible: entries the time of a.txt").contains("at    target/irreproducible-1.0-zone.zip").doesNotContain("[RB-LOCK-")
                .contains("[RB-EVID-008] build is not reproducible: line 1, UTC and Pacific/Auckland").contains("at    target/roadbed/irreproducible.cbom.cdx.json");
    }

    @Test
    void withoutCommitThereIsNothingToBuildTwice() throws Exception {
        FixtureProject project = FixtureProject.uncommittedCopyOf("gates/pass");

        assertThat(MavenRun.in(project).args("roadbed:reproduce").warm().run().failed().output()).contains("the commit does not have this project");
    }
}
