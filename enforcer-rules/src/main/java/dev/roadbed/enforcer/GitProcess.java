package dev.roadbed.enforcer;

import dev.roadbed.checks.commit.GitCommand;
import dev.roadbed.checks.lock.GitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks git whether the lock is committed. */
final class GitProcess {

    private static final List<String> STATUS = List.of("status", "--porcelain=v1", "-z", "--ignored", "--untracked-files=all", "--");

    private GitProcess() {}

    /** Never throws: if git cannot say, that is the answer. */
    static GitStatus status(Path root) {
        List<String> words = new ArrayList<>(STATUS);
        words.addAll(GitStatus.WATCHED);
        try {
            return GitStatus.of(GitCommand.start(root, words).output());
        } catch (IOException e) {
            return GitStatus.unknown("git cannot say: " + e.getMessage());
        }
    }
}
