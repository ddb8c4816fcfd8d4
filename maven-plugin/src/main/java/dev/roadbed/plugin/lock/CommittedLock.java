package dev.roadbed.plugin.lock;

import dev.roadbed.checks.commit.GitCommand;
import dev.roadbed.checks.lock.Lock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lock as git has it. */
record CommittedLock(Path root) {

    /**
     * The text at a branch, tag or commit; nothing if there was none.
     *
     * @throws IOException if git does not know the ref, or there is no git
     */
    Optional<String> at(String ref) throws IOException {
        git("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
                .orElseThrow(() -> new IOException("git knows no commit '" + ref + "' here: is the clone too shallow?"));
        return git("show", "--end-of-options", ref + ":./" + Lock.FILE);
    }

    private Optional<String> git(String... arguments) throws IOException {
        return GitCommand.start(root, List.of(arguments)).answer();
    }
}
