package dev.roadbed.checks.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitCommandTest {

    @TempDir
    Path root;

    @BeforeEach
    void repository() throws Exception {
        Git.init().setDirectory(root.toFile()).call().close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreWarningsThanAPipeHolds() throws Exception {
        GitCommand command = GitCommand.start(root, List.of("-c", "alias.loud=!yes warning | head -c 1000000 >&2; echo answer", "loud"));

        assertThat(command.output().strip()).isEqualTo("answer");
    }

    @Test
    void aFailureHasGitsOwnReason() throws Exception {
        GitCommand command = GitCommand.start(root, List.of("show", "no-such-commit"));

        assertThatThrownBy(command::output).isInstanceOf(IOException.class).hasMessageStartingWith("git show: ").hasMessageContaining("no-such-commit");
    }
}
