package dev.roadbed.enforcer;

import dev.roadbed.checks.commit.GitCommand;
import dev.roadbed.checks.lock.GitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Asks git whether the lock is committed. */
final class GitProcess {

    private static final List<String> STATUS = List.of("status", "--porcelain=v1", "-z", "--ignored", "--untracked-files=all", "--");

    /** What git was told not to look at is not in its status. */
    private static final List<String> MARKED = List.of("ls-files", "-v", "-z", "--");

    private GitProcess() {}

    /** Never throws: if git cannot say, that is the answer. */
    static GitStatus status(Path root) {
        try {
            GitCommand status = ask(root, STATUS);
            GitCommand marked = ask(root, MARKED);
            return GitStatus.of(status.output()).withMarked(marked.output());
        } catch (IOException e) {
            return GitStatus.unknown("git cannot say: " + e.getMessage());
        }
    }

    private static GitCommand ask(Path root, List<String> question) throws IOException {
        return GitCommand.start(root, Stream.concat(question.stream(), GitStatus.WATCHED.stream()).toList());
    }
}
