package dev.roadbed.checks.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed while a lock is written, as by {@code kill -9}, leaves the old one or the new one. */
class LockKilledTest {

    /** Large, so that writing takes its time. */
    private static final int LINES = 20_000;
    private static final int LOOKS = 100;

    @TempDir
    private Path root;

    @Test
    void atEveryMomentTheOldOneOrTheNewOneIsThereAndTheNextLockTidiesUp() throws Exception {
        LockFolder folder = new LockFolder(root);
        Set<String> whole = Set.of(lock('a').text(), lock('b').text());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Endless.class.getName(), root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("writing");
            // What a reader finds is what a process that dies at that moment leaves.
            for (int look = 0; look < LOOKS; look++) {
                assertThat(whole.contains(folder.text().orElse(""))).as("a whole lock at look %s", look).isTrue();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }

        assertThat(whole.contains(folder.text().orElse(""))).as("a whole lock after the process was killed").isTrue();
        Files.writeString(root.resolve(Lock.DIRECTORY).resolve(".checksums.sha25617.part"), "left by a process that was killed");
        folder.write(lock('a'));
        assertThat(folder.files()).containsExactly("checksums.sha256");
    }

    private static Lock lock(char digit) {
        return Lock.of(IntStream.range(0, LINES).mapToObj(i -> new LockedFile("org/example/a/" + i + "/a-" + i + ".jar",
                String.valueOf(digit).repeat(LockFixture.A.length()))).toList());
    }

    /** Writes one lock and the other in turns, for ever. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            LockFolder folder = new LockFolder(Path.of(arguments[0]));
            Lock one = lock('a');
            Lock other = lock('b');
            folder.write(one);
            System.out.println("writing");
            while (Files.isDirectory(folder.root())) {
                folder.write(other);
                folder.write(one);
            }
        }
    }
}
