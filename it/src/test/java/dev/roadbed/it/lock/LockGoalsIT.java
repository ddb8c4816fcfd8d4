package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code roadbed:lock} and {@code roadbed:lock-diff} as somebody calls them in a project that has no lock yet. */
class LockGoalsIT {

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

    @Test
    void aChangedArtifactIsRefusedAndTheLockIsWhatItWas() throws Exception {
        LockProject project = made.attacked(Set.of(Kind.DEPENDENCY));

        MavenResult refused = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock")).failed();

        String path = "example/lock/dependency/1.0/dependency-1.0.jar";
        assertThat(refused.message()).contains("[RB-LOCK-005] " + path + " was ", ", is now ", "A released artifact never changes.");
        assertThat(project.files().git("status", "--porcelain")).isEmpty();
    }

    @Test
    void theDifferenceIsToldForPeople() throws Exception {
        LockProject project = made.attacked(Set.of());
        String path = "example/lock/dependency/1.0/dependency-1.0.jar";
        String digest = made.lock().substring(made.lock().indexOf("  " + path) - "0".repeat(64).length(), made.lock().indexOf("  " + path));
        project.files().replace(MadeLock.LOCK, digest + "  " + path, "0".repeat(64) + "  " + path);

        MavenResult difference = project.run(Maven.V3_9, MadeLock.OFF, MadeLock.goal("lock-diff"), "-Droadbed.lock.diffFile=target/lock.md")
                .succeeded();

        assertThat(difference.message()).contains("## Lock: 0 upgraded, 0 downgraded, 0 new (0 NEW groupId), 0 gone, 1 hash changes",
                "- " + path + " was " + digest);
        assertThat(project.files().read("target/lock.md")).contains("1 hash changes");
    }
}
