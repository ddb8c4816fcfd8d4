package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.Lock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> words = Stream.concat(Stream.of("git", "-c", "core.fsmonitor=false"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(words).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("git was interrupted");
        }
    }
}
