package dev.roadbed.it.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the crypto gate has found is found again without a look while no file has changed, in no other case, and never in CI. */
@Execution(ExecutionMode.CONCURRENT)
class CryptoCacheIT {

    private static final String NAMES = "names/src/main/java/example/names/Names.java";
    private static final String FINDING = "RB-CRYPTO-001 use/src/main/java/example/use/App.java:13";
    private static final String KNOWN = "nothing has changed, the uses are those of";

    @Test
    void aValueOfASiblingIsFollowedToItsLineAndAChangeThereIsSeen() throws Exception {
        FixtureProject project = FixtureProject.copyOf("crypto/fail-crypto-001-name-from-a-sibling");
        String first = MavenRun.in(project).args("-X", "process-classes").run().failed().output();
        assertThat(first).contains("`MD5` from " + NAMES + ":9", "use/target/roadbed-cache/crypto.bin").doesNotContain(KNOWN);
        assertThat(Findings.of(project)).containsExactly(FINDING);

        assertThat(MavenRun.in(project).args("-X", "process-classes").run().failed().output()).contains(KNOWN);
        assertThat(Findings.of(project)).containsExactly(FINDING);

        assertThat(MavenRun.in(project).args("-X", "process-classes").env("CI", "true").run().failed().output()).doesNotContain(KNOWN);

        project.replace(NAMES, "MD5", "SHA-256").commit();
        MavenRun.in(project).args("process-classes").run().succeeded();
        assertThat(Findings.of(project)).isEmpty();
    }
}
