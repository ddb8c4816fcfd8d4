package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rule in a build of two modules, in CI, whose lock somebody tries to get rid of. The lock has the enforcer plugin in it and
 * little else, so the build cannot be strict: that is the one finding of the untouched project, and each attempt adds its own.
 */
class LockSwitchOffIT {

    private static final String LOCK = ".mvn/checksums/checksums.sha256";
    private static final String CONFIG = ".mvn/maven.config";
    private static final String POST_PROCESSOR = "-Daether.artifactResolver.postProcessor.trustedChecksums";
    private static final String SOURCE = "-Daether.trustedChecksumsSource.summaryFile";
    private static final String NOT_STRICT = "…postProcessor.trustedChecksums.failIfMissing is unset";

    private FixtureProject project;

    @BeforeEach
    void aCommittedLock() throws Exception {
        project = FixtureProject.uncommittedCopyOf("lock/rule");
        String path = "org/apache/maven/plugins/maven-enforcer-plugin/" + enforcer() + "/maven-enforcer-plugin-" + enforcer() + ".jar";
        project.write(LOCK, Digests.sha256(Build.outerRepository().resolve(path)) + "  " + path + "\n");
        project.write(CONFIG, """
                --strict-checksums
                -Daether.checksums.algorithms=SHA-256,SHA-1
                -Daether.trustedChecksumsSource.summaryFile=true
                -Daether.trustedChecksumsSource.summaryFile.originAware=false
                -Daether.trustedChecksumsSource.summaryFile.basedir=${session.rootDirectory}/.mvn/checksums
                -Daether.artifactResolver.postProcessor.trustedChecksums=true
                -Daether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms=SHA-256
                """);
        project.commit();
    }

    @ParameterizedTest
    @EnumSource(value = Maven.class, mode = EnumSource.Mode.EXCLUDE, names = "TOO_OLD")
    void theUntouchedProjectObeysItsLock(Maven maven) throws Exception {
        MavenResult ci = MavenRun.in(project).maven(maven).env("CI", "true").args("validate").run();
        assertThat(ci.message()).contains("Lock is present but not enforced: " + NOT_STRICT + " (was .mvn/maven.config committed?)");

        MavenRun.in(project).maven(maven).args("validate").run().succeeded();
        // What the lock of this test leaves out, told by each module as a warning.
        assertThat(Findings.of(project)).containsExactly("RB-LOCK-001 " + LOCK, "RB-LOCK-001 " + LOCK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-Daether.artifactResolver.postProcessor.trustedChecksums=false|…postProcessor.trustedChecksums is false",
        "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true -Daether.trustedChecksumsSource.summaryFile.basedir=/nowhere"
                + "|…postProcessor.trustedChecksums.record is true",
        "-Daether.trustedChecksumsSource.summaryFile=false|…summaryFile is false",
        "-Daether.trustedChecksumsSource.summaryFile.basedir=/nowhere|…summaryFile.basedir is /nowhere",
        "-Daether.artifactResolver.postProcessor.trustedChecksums.scope=project|…postProcessor.trustedChecksums.scope is project",
        "-o -Daether.artifactResolver.postProcessor.trustedChecksums=false|…postProcessor.trustedChecksums is false"})
    void aCommandLineThatSwitchesItOffFails(String arguments, String said) throws Exception {
        MavenResult result = MavenRun.in(project).env("CI", "true").args(arguments.split(" ")).args("validate").run().failed();

        assertThat(result.message()).contains("[RB-LOCK-003] Lock is present but not enforced: ", said);
    }

    @Test
    void variablesThatSwitchItOffFail() throws Exception {
        MavenResult result = MavenRun.in(project).env("CI", "true").env("MAVEN_ARGS", POST_PROCESSOR + "=false")
                .args("validate").run().failed();

        assertThat(result.message()).contains("…postProcessor.trustedChecksums is false");
    }

    @Test
    void settingsThatSwitchItOffFail() throws Exception {
        Path settings = Files.writeString(project.root().resolveSibling(project.root().getFileName() + "-settings.xml"), """
                <settings><profiles><profile><id>off</id><activation><activeByDefault>true</activeByDefault></activation>
                  <properties><aether.artifactResolver.postProcessor.trustedChecksums>false</aether.artifactResolver.postProcessor.trustedChecksums></properties>
                </profile></profiles></settings>
                """);

        // What .mvn/maven.config says wins over settings; whichever wins, a lock that is off would be found.
        MavenResult result = MavenRun.in(project).env("CI", "true").args("-s", settings.toString(), "validate").run().failed();

        assertThat(result.message()).contains("not enforced: " + NOT_STRICT + " (");
    }

    /** The one permanent way out; the lock of this test has too few lines, which is accepted as well. */
    @Test
    void anAcceptanceLetsItPassUntilItsDayAndIsShownInTheBuild() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String entry = "  - {id: %s, where: %s, reason: a proxy rewrites jars, owner: '@acme/platform', accepted: " + today + ", until: "
                + today.plusDays(30) + "}\n";
        project.write("risk-acceptances.yml", "acceptances:\n" + entry.formatted("RB-LOCK-003", CONFIG) + entry.formatted("RB-LOCK-001", LOCK)).commit();

        MavenResult result = MavenRun.in(project).env("CI", "true").args(POST_PROCESSOR + "=false", "validate").run().succeeded();

        assertThat(result.output()).contains("[roadbed] accepted until " + today.plusDays(30) + " by @acme/platform: RB-LOCK-003 " + CONFIG
                + ", Lock is present but not enforced: …postProcessor.trustedChecksums is false").contains("(a proxy rewrites jars)");
    }

    /** 3.8.7 compares nothing and says nothing: not even a lock that its own plugin contradicts. It can't load the rule either, and so fails. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the POSIX script of Maven")
    void aMavenThatIgnoresTheLockFails(@TempDir Path local) throws Exception {
        project.write(LOCK, "0".repeat(64) + project.read(LOCK).substring(64)).commit();
        // It knows no chain of local repositories, and wants a checksum of all that it downloads.
        copy(Build.localRepository().resolve("dev/roadbed"), local.resolve("dev/roadbed"));
        Path maven = Path.of(System.getProperty("roadbed.it.mavens"),
                "apache-maven-" + System.getProperty("roadbed.it.maven-before-locks"), "bin", "mvn");

        MavenResult result = MavenRun.in(project).executable(maven).withoutTestRepositories().env("CI", "true")
                .args("--global-settings", LockProject.settings(local.resolve("settings.xml"), Build.outerRepository()).toString(),
                        "-Dmaven.repo.local=" + local, "validate").run().failed();

        assertThat(result.output()).contains("Failed to create enforcer rules with name: roadbedLock").doesNotContain("mismatch");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void filesThatAreGoneOrIgnoredFail() throws Exception {
        assertThat(findingsAfter(() -> project.delete(CONFIG))).contains("RB-LOCK-003 .mvn/maven.config", "RB-LOCK-004 .mvn/maven.config");
        project.git("checkout", "--", CONFIG);
        assertThat(findingsAfter(() -> project.delete(LOCK))).containsExactly("RB-LOCK-010 " + LOCK);
        project.git("checkout", "--", LOCK);
        assertThat(findingsAfter(() -> project.write(LOCK, project.read(LOCK).repeat(2)))).contains("RB-LOCK-006 " + LOCK + ":2",
                "RB-LOCK-004 " + LOCK);
        project.git("checkout", "--", LOCK);
        project.git("rm", "--quiet", "--cached", LOCK);
        project.write(".gitignore", "target/\n.mvn/\n").commit();
        assertThat(findingsAfter(() -> project)).contains("RB-LOCK-004 " + LOCK);
    }

    /** On a laptop, where somebody has told git not to look: what git then says is that nothing has changed. */
    @Test
    void whatGitWasToldNotToLookAtIsWarnedOf() throws Exception {
        project.git("update-index", "--assume-unchanged", LOCK);
        project.git("update-index", "--skip-worktree", CONFIG);
        project.write(CONFIG, project.read(CONFIG) + "-Dmine=true\n");
        assertThat(project.git("status", "--porcelain")).isEmpty();

        MavenResult result = MavenRun.in(project).args("validate").run().succeeded();

        assertThat(result.output()).contains("[RB-LOCK-004] " + LOCK + " is marked as assume-unchanged",
                "[RB-LOCK-004] " + CONFIG + " is marked as skip-worktree");
    }

    @Test
    void aReleaseOfSeveralModulesIsExplainedAndHasItsWay() throws Exception {
        project.replace("pom.xml", "7-SNAPSHOT", "7").replace("core/pom.xml", "7-SNAPSHOT", "7").commit();

        MavenResult stopped = MavenRun.in(project).args("validate").run().failed();
        assertThat(stopped.message()).contains("[RB-LOCK-008] release of several modules cannot use the lock this way: 2 modules",
                "./mvnw " + POST_PROCESSOR + "=false deploy").doesNotContain("java.io.IOException");

        MavenRun.in(project).args(POST_PROCESSOR + "=false", "validate").run().succeeded();
    }

    @Test
    void aReleaseOfSeveralModulesComparesWhatIsCached() throws Exception {
        project.replace("pom.xml", "7-SNAPSHOT", "7").replace("core/pom.xml", "7-SNAPSHOT", "7");
        project.write(LOCK, "0".repeat(64) + project.read(LOCK).substring(64)).commit();

        MavenResult result = MavenRun.in(project).env("CI", "true").args(POST_PROCESSOR + "=false", "validate").run().failed();

        assertThat(result.message()).contains("[RB-LOCK-009] cached artifact differs from the lock: org/apache/maven/plugins/"
                + "maven-enforcer-plugin/");
    }

    private interface Change {
        FixtureProject make() throws Exception;
    }

    private List<String> findingsAfter(Change change) throws Exception {
        change.make();
        MavenRun.in(project).env("CI", "true").args(SOURCE + ".originAware=false", "--fail-never", "validate").run();
        return Findings.of(project);
    }

    private String enforcer() throws Exception {
        String pom = project.read("pom.xml");
        String after = pom.substring(pom.indexOf("maven-enforcer-plugin</artifactId>"));
        return after.substring(after.indexOf("<version>") + "<version>".length(), after.indexOf("</version>"));
    }
}
