package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code roadbed:lock}, {@code roadbed:lock-check} and {@code roadbed:lock-diff} as somebody calls them. */
@Execution(ExecutionMode.CONCURRENT)
class LockGoalsIT {

    private static final String JAR = "example/lock/dependency/1.0/dependency-1.0.jar";

    private static MadeLock made;

    @BeforeAll
    static void makeTheLock() throws Exception {
        made = MadeLock.make();
    }

    @Test
    void theFirstUseWritesFourFiles() throws Exception {
        LockProject project = made.project();

        assertThat(project.files().read(".gitattributes")).contains(".mvn/checksums/* text eol=lf linguist-generated=false\n");
        assertThat(project.files().read(".gitignore")).isEqualTo("target/\n.mvn/checksums/*.bak\n");
        assertThat(project.files().git("status", "--porcelain", "--untracked-files=all").lines()).hasSize(4);
    }

    @Test
    void theLockHasEveryKindOfArtifactAndNothingThatIsNotReleased() {
        assertThat(made.lock().lines()).allMatch(line -> line.matches("[0-9a-f]{64}  [^ ]+"));
        assertThat(made.paths()).isSorted().doesNotHaveDuplicates()
                .noneMatch(path -> path.contains("SNAPSHOT") || path.startsWith("example/app"))
                .anyMatch(path -> path.contains("/surefire-junit-platform/"))
                .anyMatch(path -> path.startsWith("org/apache/maven/shared/maven-invoker/"));
        assertThat(made.paths()).as("what only profile release uses, which was not run").contains("example/lock/release-only/1.0/release-only-1.0.jar");
        for (Kind kind : Kind.values()) {
            String path = "example/lock/" + kind.artifact() + "/1.0/" + kind.artifact() + "-1.0.";
            assertThat(made.paths()).contains(path + "pom");
            if (kind != Kind.PARENT && kind != Kind.BOM) {
                assertThat(made.paths()).contains(path + "jar");
            }
        }
    }

    /** A plugin, because the build that makes the lock would run it. */
    @Test
    void aChangedArtifactIsRefusedBeforeItsCodeRunsAndTheLockIsWhatItWas() throws Exception {
        LockProject project = made.attacked(Set.of(Kind.PLUGIN));

        MavenResult refused = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock")).failed();

        assertThat(refused.message()).contains("[RB-LOCK-005] example/lock/plugin/1.0/plugin-1.0.jar was ", ", is now ",
                "A released artifact never changes.");
        assertThat(project.traces()).contains(Kind.CORE_EXTENSION.goodTrace()).doesNotContain(Kind.PLUGIN.trace());
        assertThat(project.files().git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aChangedArtifactThatAPersonNamesIsTakenAndNothingElse() throws Exception {
        LockProject project = made.attacked(Set.of(Kind.DEPENDENCY));

        MavenResult taken = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock"), "-Droadbed.lock.acceptChanged=" + JAR,
                "-Droadbed.lock.cached=true").succeeded();

        String line = line(JAR);
        assertThat(taken.message()).contains("1 hash changes", "### Hash changed: a released artifact never changes");
        assertThat(project.files().read(MadeLock.LOCK)).doesNotContain(line);
        assertThat(project.files().read(MadeLock.LOCK).replaceAll("[0-9a-f]{64}  " + JAR, line)).isEqualTo(made.lock());
    }

    /** Also where a repository has no checksum beside a file: the lock itself says what it must be. */
    @Test
    void aLockThatIsWhatItWouldBeTodayPassesTheCheck() throws Exception {
        LockProject project = made.attacked(Set.of());
        project.loseChecksum(JAR);

        MavenResult same = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock-check")).succeeded();

        assertThat(same.message()).contains("The lock is what it would be if it was made today.");
    }

    @Test
    void aStaleLockAndAChangedArtifactFailTheCheckTogether() throws Exception {
        LockProject project = made.attacked(Set.of());
        // In the local repository, where nothing is downloaded and so nothing refused on the way.
        String changed = made.provider();
        project.changeInLocalRepository(changed, LockProject.PROVIDER_TRACE);
        String missing = "example/lock/transitive/1.0/transitive-1.0.jar";
        project.files().replace(MadeLock.LOCK, line(missing), line(missing).replace("transitive", "gone")).commit();

        MavenResult stale = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock-check"), "-Droadbed.lock.cached=true").failed();

        assertThat(stale.message()).contains("[RB-LOCK-005] " + changed + " was ",
                "[RB-LOCK-011] lock is stale: 1 missing, 1 needless; missing, for example " + missing,
                "Run ./mvnw roadbed:lock, review `git diff .mvn/checksums`, commit.");
        assertThat(project.files().git("status", "--porcelain")).isEmpty();
    }

    @Test
    void theDifferenceIsToldForPeople() throws Exception {
        LockProject project = made.attacked(Set.of());
        String digest = line(JAR).substring(0, "0".repeat(64).length());
        project.files().replace(MadeLock.LOCK, digest + "  " + JAR, "0".repeat(64) + "  " + JAR);

        MavenResult difference = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock-diff"), "-Droadbed.lock.diffFile=target/lock.md")
                .succeeded();

        assertThat(difference.message()).contains("## Lock: 0 upgraded, 0 downgraded, 0 new (0 NEW groupId), 0 gone, 1 hash changes",
                "- " + JAR + " was " + digest);
        assertThat(project.files().read("target/lock.md")).contains("1 hash changes");
    }

    /** As it stands in the lock. */
    private static String line(String path) {
        return made.lock().lines().filter(line -> line.endsWith("  " + path)).findFirst().orElseThrow();
    }
}
