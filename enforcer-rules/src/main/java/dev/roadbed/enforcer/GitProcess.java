package dev.roadbed.enforcer;

import dev.roadbed.checks.commit.GitCommand;
import dev.roadbed.checks.lock.GitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Asks git whether the lock is committed. It answers while others work. */
final class GitProcess {

    private static final List<String> STATUS = List.of("status", "--porcelain=v1", "-z", "--ignored", "--untracked-files=all", "--");

    /** What git was told not to look at is not in its status. */
    private static final List<String> MARKED = List.of("ls-files", "-v", "-z", "--");

    private final Answer answer;
    private GitStatus status;

    private GitProcess(Answer answer) {
        this.answer = answer;
    }

    /** What git says, when it has said it. */
    private interface Answer {
        GitStatus get() throws IOException;
    }

    /** Starts git. Never throws: if that is not to be had, it is the answer. */
    static GitProcess start(Path root) {
        try {
            GitCommand status = ask(root, STATUS);
            GitCommand marked = ask(root, MARKED);
            return new GitProcess(() -> GitStatus.of(status.output()).withMarked(marked.output()));
        } catch (IOException e) {
            return new GitProcess(() -> unknown(e));
        }
    }

    private static GitCommand ask(Path root, List<String> question) throws IOException {
        return GitCommand.start(root, Stream.concat(question.stream(), GitStatus.WATCHED.stream()).toList());
    }

    /** The same for every module; the first waits until git has said it. Never throws: if git cannot say, that is the answer. */
    synchronized GitStatus status() {
        if (status == null) {
            try {
                status = answer.get();
            } catch (IOException e) {
                status = unknown(e);
            }
        }
        return status;
    }

    private static GitStatus unknown(IOException reason) {
        return GitStatus.unknown("git cannot say: " + reason.getMessage());
    }
}
