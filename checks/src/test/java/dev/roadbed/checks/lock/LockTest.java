package dev.roadbed.checks.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.pom.Coordinate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LockTest {

    private static final String A = LockFixture.A;
    private static final String B = LockFixture.B;

    @Test
    void theTextIsSortedByPathWithALineBreakAtItsEndAndReadsBack() {
        Lock lock = LockFixture.lock("org/example/b/1/b-1.pom " + A, "org/example/a/1/a-1.jar " + B);

        assertThat(lock.text()).isEqualTo(B + "  org/example/a/1/a-1.jar\n" + A + "  org/example/b/1/b-1.pom\n");
        assertThat(LockReading.of(lock.text()).lock()).isEqualTo(lock);
        assertThat(LockReading.of(lock.text()).faults()).isEmpty();
    }

    @Test
    void aRecordBecomesTheSameLockWhateverItsOrderAndLineBreaks() {
        List<String> lines = List.of(A + "  org/example/b/1/b-1.pom", B + "  org/example/a/1/a-1.jar",
                A + "  org/app/core/1.0/core-1.0.pom", A + "  org/example/s/1-SNAPSHOT/s-1-SNAPSHOT.jar");
        List<String> reversed = new java.util.ArrayList<>(lines);
        Collections.reverse(reversed);
        Recording recording = new Recording(Set.of(new Coordinate("org.app", "core", "1.0")));

        Lock lock = recording.lock(String.join("\n", lines));

        assertThat(lock.text()).isEqualTo(B + "  org/example/a/1/a-1.jar\n" + A + "  org/example/b/1/b-1.pom\n");
        assertThat(recording.lock(reversed.stream().collect(Collectors.joining("\r\n", "", "\r\n")))).isEqualTo(lock);
    }

    @Test
    void aRecordThatCannotBeBelievedIsRefused() {
        Recording recording = new Recording(Set.of());

        assertThatThrownBy(() -> recording.lock(A + "  org/example/a/1/a-1.jar\n" + B + "  org/example/a/1/a-1.jar"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("two digests for org/example/a/1/a-1.jar");
        assertThatThrownBy(() -> recording.lock("nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> recording.lock(A + "  ../../etc/a/a-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothPlatformsFitIntoOneLockUnlessTheyDisagree() {
        Lock linux = LockFixture.lock("org/example/n/1/n-1-linux.jar " + A);
        Lock windows = LockFixture.lock("org/example/n/1/n-1-windows.jar " + B);

        assertThat(linux.with(windows).size()).isEqualTo(2);
        assertThatThrownBy(() -> linux.with(LockFixture.lock("org/example/n/1/n-1-linux.jar " + B)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theConfigurationIsTheSevenLinesAndCompletesWhatIsThere() {
        String complete = MavenConfig.completed("");

        assertThat(complete.lines()).hasSize(7).startsWith("--strict-checksums");
        assertThat(MavenConfig.completed(complete)).isSameAs(complete);
        assertThat(MavenConfig.completed("-T1C\n-Daether.artifactResolver.postProcessor.trustedChecksums=false\n"
                + "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true"))
                .startsWith("-T1C\n--strict-checksums\n").doesNotContain("trustedChecksums=false", "record").endsWith("\n");
        assertThat(MavenConfig.knowsTheLock(complete)).isTrue();
        assertThat(MavenConfig.knowsTheLock("--strict-checksums\n-T1C\n")).isFalse();
    }

    @Test
    void theDifferenceForPeopleHasWhatDeservesASecondLookOnTop() {
        Lock before = LockFixture.lock("org/example/a/1/a-1.jar " + A, "org/example/b/2/b-2.jar " + A, "org/example/c/1/c-1.jar " + A,
                "org/example/d/1/d-1.jar " + A);
        Lock now = LockFixture.lock("org/example/a/2/a-2.jar " + A, "org/example/b/1/b-1.jar " + A, "org/example/c/1/c-1.jar " + B,
                "net/evil/e/1/e-1.jar " + A, "org/example/f/1/f-1.jar " + A);

        String text = LockDiffMarkdown.of(LockDiff.of(before, now, Comparator.naturalOrder()), Set.of("org.example:a"));

        assertThat(text).isEqualTo("""
                ## Lock: 1 upgraded, 1 downgraded, 2 new (1 NEW groupId), 1 gone, 1 hash changes

                ### Hash changed: a released artifact never changes

                - org/example/c/1/c-1.jar was %s, is now %s

                ### New groupId: who are they?

                - net.evil:e:1 (build or test)

                ### Downgraded

                - org.example:b 2 -> 1 (build or test)

                ### New

                - org.example:f:1 (build or test)

                ### Upgraded

                - org.example:a 1 -> 2 (runtime)

                ### Gone

                - org.example:d:1
                """.formatted(A, B));
        assertThat(LockDiff.of(now, now, Comparator.naturalOrder()).isEmpty()).isTrue();
    }
}
