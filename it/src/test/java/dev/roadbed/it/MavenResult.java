package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a run of Maven.
 *
 * @param command  what was run, for messages
 * @param exitCode of the process
 * @param lines    standard output and error together, as on a terminal
 * @param duration wall time
 */
public record MavenResult(String command, int exitCode, List<String> lines, Duration duration) {

    /** All output as one text. */
    public String output() {
        return String.join("\n", lines);
    }

    /** All output without the levels that Maven puts before each line, so that a message of several lines reads as it was written. */
    public String message() {
        return lines.stream().map(line -> line.replaceFirst("^\\[(ERROR|WARNING|INFO)] ?", ""))
                .collect(Collectors.joining("\n"));
    }

    /** Fails the test, with all output, unless the build succeeded. */
    public MavenResult succeeded() {
        assertThat(exitCode).as("exit code of %s%n%s", command, output()).isZero();
        return this;
    }

    /** Fails the test, with all output, unless Maven ended the build as failed. */
    public MavenResult failed() {
        assertThat(exitCode).as("exit code of %s%n%s", command, output()).isEqualTo(1);
        return this;
    }
}
