package dev.roadbed.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Maven whose JVM stays for the next run: half of a short run is the start of the JVM and of Maven itself. It is the unpacked distribution, called
 * by {@link MavenLoop}. There are as many as runs at the same time, and they end with the tests.
 */
final class WarmMaven {

    private static final Deque<WarmMaven> IDLE = new ConcurrentLinkedDeque<>();

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter requests;

    private WarmMaven(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8));
    }

    /** Runs to the end, and gives the exit code. @throws IllegalStateException if that takes longer, or if the process dies */
    static int run(Path directory, List<String> arguments, Path output, Duration timeout) throws IOException, InterruptedException {
        WarmMaven idle = IDLE.poll();
        WarmMaven maven = idle == null ? start() : idle;
        int exitCode = maven.call(directory, arguments, output, timeout);
        IDLE.push(maven);
        return exitCode;
    }

    private static WarmMaven start() throws IOException {
        Path home = Maven.V3_9.home();
        Path launcher;
        try (var jars = Files.newDirectoryStream(home.resolve("boot"), "plexus-classworlds-*.jar")) {
            launcher = jars.iterator().next();
        }
        List<String> words = new ArrayList<>();
        words.add(Jdk.running().home().resolve("bin/java").toString());
        words.addAll(List.of(MavenRun.QUICK_START.split(" ")));
        words.addAll(List.of("-classpath", Build.target().resolve("test-classes") + File.pathSeparator + launcher,
                "-Dclassworlds.conf=" + home.resolve("bin/m2.conf"), "-Dmaven.home=" + home,
                "-Dlibrary.jansi.path=" + home.resolve("lib/jansi-native"), MavenLoop.class.getName()));
        Path errors = Files.createTempFile(Files.createDirectories(Build.target().resolve("logs")), "warm-maven-", ".log");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        MavenRun.environment(builder.environment(), Jdk.running());
        return new WarmMaven(builder.start());
    }

    private int call(Path directory, List<String> arguments, Path output, Duration timeout) throws IOException, InterruptedException {
        requests.println(directory);
        requests.println(output);
        requests.println(arguments.size());
        arguments.forEach(requests::println);
        requests.flush();
        FutureTask<String> answer = new FutureTask<>(answers::readLine);
        Thread reader = new Thread(answer, "answer of Maven in " + directory);
        reader.setDaemon(true);
        reader.start();
        try {
            return Integer.parseInt(answer.get(timeout.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException | NumberFormatException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("Maven in " + directory + " gave no exit code within " + timeout + ":\n" + MavenRun.text(output), e);
        }
    }
}
