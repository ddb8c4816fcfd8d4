package dev.roadbed.enforcer;

import dev.roadbed.checks.lock.GitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks git whether the lock is committed. The process rather than a library: what it says is what {@code git commit} and a reviewer
 * see, with the user's own ignore files and filters.
 */
final class GitProcess {

    private static final List<String> STATUS = List.of("git", "-c", "core.fsmonitor=false", "--no-optional-locks", "status",
            "--porcelain=v1", "-z", "--ignored", "--untracked-files=all", "--");

    private GitProcess() {}

    /** Never throws: if git cannot say, that is the answer. */
    static GitStatus status(Path root) {
        List<String> words = new ArrayList<>(STATUS);
        words.addAll(GitStatus.WATCHED);
        try {
            ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
            // Of a hook that this build may have been started by: they would name another repository.
            Map<String, String> environment = builder.environment();
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE").forEach(environment::remove);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? GitStatus.of(output) : GitStatus.unknown(output.strip());
        } catch (IOException e) {
            return GitStatus.unknown("git does not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GitStatus.unknown("git was interrupted");
        }
    }
}
