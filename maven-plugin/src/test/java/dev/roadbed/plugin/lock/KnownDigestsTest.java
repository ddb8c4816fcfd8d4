package dev.roadbed.plugin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockComparison.Changed;
import dev.roadbed.checks.lock.LockedFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDigestsTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);
    private static final String JAR = "org/example/library/1.0/library-1.0.jar";
    private static final String SAME = "org/example/other/1.0/other-1.0.jar";

    private final KnownDigests known = new KnownDigests(Lock.of(List.of(new LockedFile(JAR, A), new LockedFile(SAME, A),
            new LockedFile("org/example/library/1.0/library-1.0.pom", B))));

    @Test
    void eachIsAFileOfItsOwn(@TempDir Path directory) throws Exception {
        known.layOut(directory);

        assertThat(directory.resolve(JAR + ".sha256")).hasContent(A);
        assertThat(directory.resolve("org/example/library/1.0/library-1.0.pom.sha256")).hasContent(B);
    }

    @Test
    void whatResolverRefusesIsFoundByItsDigestOnce() {
        known.hear("[INFO] Downloaded something");
        known.hear("[ERROR] Checksum validation failed, expected '" + A + "' (PROVIDED) but is actually '" + C + "' -> [Help 1]");
        known.hear("[ERROR] Checksum validation failed, expected '" + A + "' (PROVIDED) but is actually '" + C + "' (Trusted Checksums Source: summaryFile)");

        assertThat(known.refused()).containsExactly(new Changed(JAR, A, C), new Changed(SAME, A, C));
    }

    @Test
    void whatDiffersFromARepositorysOwnChecksumIsNoMatterOfTheLock() {
        known.hear("[ERROR] Checksum validation failed, expected '" + A + "' (REMOTE_EXTERNAL) but is actually '" + C + "'");

        assertThat(known.refused()).isEmpty();
    }
}
