package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.roadbed.it.Build;

/** A process other than Maven, or one that somebody types into, run to its end. */
final class Command {

    private static final long MINUTES = 10;

    private final Path directory;
    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";

    Command(Path directory, List<String> words) {
        this.directory = directory;
        this.words = new ArrayList<>(words);
    }

    /** What came of it. Output and errors are one text, as on a terminal. */
    record Result(int exit, String output) {
    }

    /** A variable of the environment; null removes it. */
    Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Command typing(String text) {
        input = text;
        return this;
    }

    /** Fails when the process takes longer than ten minutes. */
    Result run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("roadbed-command", ".log");
        Path typed = Files.writeString(Files.createTempFile("roadbed-command", ".in"), input);
        try {
            ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(typed.toFile());
            // What the Maven that runs these tests was told is not for the Maven that they start. CI switches slow
            // gates on.
            builder.environment().keySet().removeAll(List.of("CI", "MAVEN_ARGS", "MAVEN_OPTS", "MAVEN_PROJECTBASEDIR"));
            environment.forEach((variable, value) -> {
                if (value == null) {
                    builder.environment().remove(variable);
                } else {
                    builder.environment().put(variable, value);
                }
            });
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(words + " took longer than " + MINUTES + " minutes:\n"
                        + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
            Files.delete(typed);
        }
    }

    /** For a Maven that {@code MavenRun} does not start: a local repository of that name, before those of all tests. */
    static List<String> repositories(String name) {
        return List.of("-Dmaven.repo.local=" + Build.target().resolve(name),
                "-Dmaven.repo.local.tail=" + Build.localRepository() + "," + Build.outerRepository());
    }
}
