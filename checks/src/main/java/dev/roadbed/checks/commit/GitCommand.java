package dev.roadbed.checks.commit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A question to the git of this machine. A process answers in milliseconds, where a library in a fresh JVM takes half a second, and it says what
 * {@code git commit} and a reviewer see, with the user's own ignore files and filters.
 */
public final class GitCommand {

    /**
     * No program that the repository's configuration names is run, no lock is taken, and a working tree that belongs to somebody else, as in a
     * container of CI, is read all the same: nothing of it is run.
     */
    private static final List<String> GIT = List.of("git", "-c", "core.fsmonitor=false", "-c", "safe.directory=*",
            "-c", "log.showSignature=false", "--no-optional-locks");

    /** Of a hook that this build may have been started by: they would name another repository. */
    private static final List<String> FOREIGN = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE");

    private final String shown;
    private final Process process;

    /** A warning is no part of the answer, but the reason of a failure is. Read beside the answer: a full pipe would stop git for ever. */
    private final FutureTask<String> said;

    private GitCommand(String shown, Process process) {
        this.shown = shown;
        this.process = process;
        this.said = new FutureTask<>(() -> text(process.getErrorStream()));
        Thread reader = new Thread(said, shown + ", what it says besides");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts git; several may run at the same time.
     *
     * @throws IOException if there is no git on this machine's path
     */
    public static GitCommand start(Path directory, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(GIT);
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        FOREIGN.forEach(builder.environment()::remove);
        Process process = builder.start();
        process.getOutputStream().close();
        return new GitCommand("git " + arguments.get(0), process);
    }

    /**
     * What it says.
     *
     * @throws IOException if it fails; the message is git's own
     */
    public String output() throws IOException {
        return answer().orElseThrow(() -> new IOException(shown + ": " + reason()));
    }

    /**
     * What it says; nothing if git says no, where that is an answer.
     *
     * @throws IOException if git cannot be heard
     */
    public Optional<String> answer() throws IOException {
        try {
            String output = text(process.getInputStream());
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(shown + " was interrupted", e);
        }
    }

    private String reason() {
        try {
            return said.get().strip();
        } catch (ExecutionException e) {
            return "it failed, and does not say why";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it failed, and the reason was not waited for";
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
