package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every other test relies on. */
class HarnessIT {

    @ParameterizedTest
    @EnumSource(value = Maven.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_OLD")
    void everyMavenFindsWhatThisBuildHasMadeAndTheTestRepository(Maven maven) throws Exception {
        FixtureProject project = FixtureProject.copyOf("harness/tiny");

        MavenResult result = MavenRun.in(project).maven(maven).args("--version").run().succeeded();
        MavenResult validate = MavenRun.in(project).maven(maven).args("validate").run().succeeded();

        assertThat(result.output()).contains("Apache Maven " + maven.version());
        assertThat(validate.output()).contains("BUILD SUCCESS");
        assertThat(Build.localRepository().resolve("dev/roadbed/roadbed-parent").resolve(Build.version())).isDirectory();
    }

    @Test
    void aStaleSnapshotOfOursInTheUsersRepositoryLoses() throws Exception {
        FixtureProject project = FixtureProject.copyOf("harness/tiny");
        Path stale = Files.createDirectories(project.file("stale/dev/roadbed/roadbed-parent").resolve(Build.version()));
        Files.writeString(stale.resolve("roadbed-parent-" + Build.version() + ".pom"), "this is no POM");

        MavenResult result = MavenRun.in(project)
                .args("-Dmaven.repo.local.tail=" + project.file("stale") + "," + Build.outerRepository(), "validate").run();

        result.succeeded();
    }

    @Test
    void jdk25RunsMaven() throws Exception {
        FixtureProject project = FixtureProject.copyOf("harness/tiny");

        MavenResult result = MavenRun.in(project).jdk(Jdk.require(25)).args("--version").run().succeeded();

        assertThat(result.output()).contains("Java version: 25");
    }

    @Test
    void ciIsOffUnlessATestAsksForIt() throws Exception {
        FixtureProject project = FixtureProject.copyOf("harness/tiny").replace("pom.xml", "</project>", """
                <profiles><profile><activation><property><name>env.CI</name></property></activation>
                  <dependencies><dependency><groupId>example.lib</groupId><artifactId>no-such</artifactId><version>1.0</version>
                  </dependency></dependencies></profile></profiles></project>""").commit();

        MavenRun.in(project).args("validate").run().succeeded();
        MavenResult result = MavenRun.in(project).env("CI", "true").args("dependency:resolve").run().failed();

        assertThat(result.output()).contains("no-such");
    }

    @Test
    void aHelperThatDoesNothingSaysSo() throws Exception {
        FixtureProject project = FixtureProject.uncommittedCopyOf("harness/tiny");

        assertThatThrownBy(() -> project.replace("pom.xml", "no such text", "x")).hasMessageContaining("replace was ineffective");
        assertThatThrownBy(() -> project.replace("pom.xml", "1.0", "1.0")).hasMessageContaining("replace was ineffective");
        assertThatThrownBy(() -> FixtureProject.copyOf("no/such")).hasMessageContaining("no fixture");
    }
}
