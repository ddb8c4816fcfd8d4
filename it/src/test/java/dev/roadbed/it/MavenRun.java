package dev.roadbed.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a real Maven, for example
 * {@code MavenRun.in(project).maven(Maven.V3_10).args("-o", "verify").run().succeeded()}.
 *
 * <p>Every run looks for artifacts in three places: what this build has made (the only one written to, so that the user's own
 * repository never sees a snapshot of ours, and a stale one there never wins), what the outer build has downloaded, and then
 * the user's remote repositories with {@link TestRepository} before them. Several runs may share these at the same time:
 * Maven puts whole files in place in one step, and locks its own notes about them.
 */
public final class MavenRun {

    /** Whatever the Maven that runs the tests was told is not for the Maven that they start; CI would switch slow gates on. */
    private static final List<String> NOT_INHERITED = List.of("CI", "GITHUB_ACTIONS", "GITLAB_CI", "MAVEN_ARGS", "MAVEN_OPTS",
            "MAVEN_DEBUG_OPTS", "MAVEN_CONFIG", "MAVEN_HOME", "M2_HOME", "MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR",
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    /** Short runs never live to profit from the optimising compiler or a parallel collector. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";

    private final Path directory;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Maven maven = Maven.V3_9;
    private Path executable;
    private Jdk jdk = Jdk.running();
    private Duration timeout = Duration.ofMinutes(10);
    private boolean isolated = true;
    private boolean warm;

    private MavenRun(Path directory) {
        this.directory = directory;
    }

    /** A run in this directory, with the wrapper's Maven and the JDK that runs the tests. */
    public static MavenRun in(Path directory) {
        return new MavenRun(directory);
    }

    /** A run in the root of a project. */
    public static MavenRun in(FixtureProject project) {
        return in(project.root());
    }

    public MavenRun maven(Maven version) {
        maven = version;
        return this;
    }

    /** Instead of one of the known Mavens: for example the project's own {@code mvnw}. */
    public MavenRun executable(Path file) {
        executable = file;
        return this;
    }

    /** The start script of one of the known Mavens, for a script of a test's own around it. */
    public static Path launcher(Maven version) {
        return version.executable();
    }

    public MavenRun jdk(Jdk version) {
        jdk = version;
        return this;
    }

    /** Options, goals and phases; adds to those given before. */
    public MavenRun args(String... more) {
        return args(List.of(more));
    }

    public MavenRun args(Collection<String> more) {
        arguments.addAll(more);
        return this;
    }

    /** A variable of the environment; null removes it. {@code env("CI", "true")} is a build in CI. */
    public MavenRun env(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** How long it may take before the test fails; ten minutes unless said otherwise. */
    public MavenRun timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    /** Leaves repositories and settings to the arguments. */
    public MavenRun withoutTestRepositories() {
        isolated = false;
        return this;
    }

    /**
     * In a JVM that an earlier run has left. For runs of the default Maven and JDK, with nothing that its start script would read ({@code jvm.config}),
     * no core extensions, and no environment of their own.
     */
    public MavenRun warm() {
        warm = true;
        return this;
    }

    /** Runs to the end. @throws IllegalStateException if that takes longer than the time allowed; nothing is left running */
    public MavenResult run() throws IOException, InterruptedException {
        List<String> words = words();
        Path output = Files.createTempFile(Files.createDirectories(Build.target().resolve("logs")), "maven-", ".log");
        long start = System.nanoTime();
        int exitCode = warm ? warm(words, output) : process(words, output);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        List<String> lines = text(output).lines().toList();
        Files.delete(output);
        return new MavenResult(String.join(" ", words), exitCode, lines, duration);
    }

    private int warm(List<String> words, Path output) throws IOException, InterruptedException {
        if (executable != null || maven != Maven.V3_9 || !jdk.equals(Jdk.running()) || !environment.isEmpty()) {
            throw new IllegalStateException("a warm run is one of the default Maven and JDK, without an environment of its own: " + words);
        }
        return WarmMaven.run(directory, words.subList(1, words.size()), output, timeout);
    }

    private int process(List<String> words, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        environment(builder.environment(), jdk);
        environment.forEach((variable, value) -> {
            if (value == null) {
                builder.environment().remove(variable);
            } else {
                builder.environment().put(variable, value);
            }
        });
        Process process = builder.start();
        // A Maven that asks something must fail, not wait.
        process.getOutputStream().close();
        if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(words + " took longer than " + timeout + ":\n" + text(output));
        }
        return process.exitValue();
    }

    /** What every Maven of the tests runs in. */
    static void environment(Map<String, String> environment, Jdk jdk) {
        environment.keySet().removeAll(NOT_INHERITED);
        environment.put("JAVA_HOME", jdk.home().toString());
        environment.put("MAVEN_OPTS", QUICK_START);
        // A user's ~/.mavenrc could change anything.
        environment.put("MAVEN_SKIP_RC", "true");
    }

    private List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        words.add((executable == null ? maven.executable() : executable).toString());
        words.addAll(List.of("--batch-mode", "--no-transfer-progress"));
        if (isolated) {
            words.add("-Dmaven.repo.local=" + Build.localRepository());
            words.add("-Dmaven.repo.local.tail=" + Build.outerRepository());
            words.add("--global-settings");
            words.add(TestRepository.settings().toString());
            // The test repository is a directory; it is there without a network, too.
            words.add("-Daether.offline.protocols=file");
        }
        words.addAll(arguments);
        return words;
    }

    /** Never fails on bytes that are no UTF-8: what a process prints is evidence. */
    static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
