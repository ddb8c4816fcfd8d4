package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process and all of its children took.
 *
 * @param user seconds of processor time outside of the kernel, which a busy machine changes less than wall time
 * @param system seconds of processor time inside of the kernel
 * @param wall seconds on the clock
 * @param output everything that was printed
 */
record Cost(double user, double system, double wall, String output) {

    /** POSIX `times` prints the shell's own times first, and those of its children in the second line: user, then system. */
    private static final String SCRIPT = "log=$1; shift; \"$@\" >\"$log\" 2>&1 </dev/null; result=$?; times; exit $result";

    private static final Pattern CHILDREN = Pattern.compile("\\A.*\\R([0-9]+)m([0-9.,]+)s ([0-9]+)m([0-9.,]+)s\\s*\\z");

    /** Runs a command to its end. @throws IllegalStateException with its output, if it fails */
    static Cost of(Path directory, List<String> command) throws IOException, InterruptedException {
        return of(directory, command, process -> { });
    }

    /** The same. @param watcher is given the shell that the command runs in, as soon as it has started */
    static Cost of(Path directory, List<String> command, Consumer<Process> watcher) throws IOException, InterruptedException {
        Path log = Files.createTempFile("roadbed-bench", ".log");
        try {
            List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh", log.toString()));
            words.addAll(command);
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true).start();
            watcher.accept(process);
            String times = new String(process.getInputStream().readAllBytes());
            int result = process.waitFor();
            double wall = (System.nanoTime() - start) / 1e9;
            String output = Files.readString(log);
            if (result != 0) {
                throw new IllegalStateException(String.join(" ", command) + " in " + directory + " ended with " + result + ":\n" + output);
            }
            Matcher children = children(times);
            return new Cost(seconds(children, 1), seconds(children, 3), wall, output);
        } finally {
            Files.delete(log);
        }
    }

    /** Seconds of processor time, inside of the kernel and outside. */
    double processor() {
        return user + system;
    }

    private static Matcher children(String times) {
        Matcher matcher = CHILDREN.matcher(times);
        if (!matcher.find()) {
            throw new IllegalStateException("this shell's times are not those of POSIX: " + times);
        }
        return matcher;
    }

    /** Of the minutes in this group and the seconds in the next one. */
    private static double seconds(Matcher times, int group) {
        return Integer.parseInt(times.group(group)) * 60 + Double.parseDouble(times.group(group + 1).replace(',', '.'));
    }
}
