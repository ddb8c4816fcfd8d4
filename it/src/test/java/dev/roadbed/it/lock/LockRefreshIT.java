package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The job of {@code lock-refresh.yml} that may write, with what the other job hands to it. That one runs the code of whatever a pull
 * request brings in, so anything can come from there.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the job runs on Linux")
class LockRefreshIT {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String OLD = A + "  org/example/a/1.0/a-1.0.jar\n" + A + "  org/example/b/1.0/b-1.0.jar\n";
    private static final String NEW = A + "  org/example/a/1.0/a-1.0.jar\n" + B + "  org/example/b/1.1/b-1.1.jar\n";

    @TempDir
    private Path directory;
    private FixtureProject branch;
    private Path script;
    private String output;

    @BeforeEach
    void aPullRequestFromABranchOfTheRepository() throws Exception {
        branch = FixtureProject.empty("lock-refresh");
        branch.write(MadeLock.LOCK, OLD).write("pom.xml", "<project/>\n").commit();
        branch.git("init", "--quiet", "--bare", directory.resolve("origin").toString());
        branch.git("remote", "add", "origin", directory.resolve("origin").toString());
        branch.git("push", "--quiet", "origin", "HEAD:refs/heads/renovate/b");
        // As actions/checkout leaves it for a commit.
        branch.git("checkout", "--quiet", "--detach");
        script = Files.writeString(directory.resolve("step.sh"), step());
    }

    @Test
    void aNewLockIsPushedAndNothingElse() throws Exception {
        branch.write("pom.xml", "<project>changed by the checkout</project>\n");

        assertThat(given(NEW)).as(output).isZero();

        assertThat(branch.git("show", "--format=%an|%B", "--name-only", pushed())).isEqualTo(
                "github-actions[bot]|Make the lock anew\n\n[dependabot skip]\n\n\n" + MadeLock.LOCK + "\n");
        assertThat(branch.git("show", pushed() + ":" + MadeLock.LOCK)).isEqualTo(NEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "aaaa  org/example/a/1.0/a-1.0.jar$                             | has no line of a lock in line 1",
        "A65  org/example/a/1.0/a-1.0.jar$                              | has no line of a lock in line 1",
        "A64 org/example/a/1.0/a-1.0.jar$                               | has no line of a lock in line 1",
        "A64  org/example/a/1.0/a-1.0.jar$run: curl$                    | has no line of a lock in line 2",
        "A64  /etc/passwd$                                              | has no line of a lock in line 1",
        "A64  org/../../x.jar$                                          | has no line of a lock in line 1",
        "A64  .github/workflows/ci.yml$                                 | has no line of a lock in line 1",
        "A64  org/example/a/1.0/a 1.0.jar$                              | has no line of a lock in line 1",
        "A64  org/b/1/b-1.jar$A64  org/a/1/a-1.jar$                     | line 2 is not in order",
        "A64  org/b/1/b-1.jar$A64  org/b/1/b-1.jar$                     | line 2 is not in order",
        "B64  org/example/a/1.0/a-1.0.jar$                              | org/example/a/1.0/a-1.0.jar has another digest than before",
        "''                                                             | it is empty"})
    void whatIsNoLockIsNotTaken(String text, String reason) throws Exception {
        String before = pushed();

        assertThat(given(text.replace("A64", A).replace("A65", A + "a").replace("B64", B).replace('$', '\n'))).as(output).isEqualTo(1);

        assertThat(output).contains("::error title=The lock is not taken::").contains(reason);
        assertThat(pushed()).isEqualTo(before);
        assertThat(branch.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aFolderThatLeadsElsewhereIsNotWrittenInto() throws Exception {
        Path elsewhere = Files.createDirectories(branch.file("elsewhere"));
        Files.move(branch.file(MadeLock.LOCK), elsewhere.resolve("checksums.sha256"));
        Files.delete(branch.file(".mvn/checksums"));
        Files.createSymbolicLink(branch.file(".mvn/checksums"), elsewhere);

        assertThat(given(NEW)).as(output).isEqualTo(1);

        assertThat(output).contains(".mvn/checksums is a link");
        assertThat(elsewhere.resolve("checksums.sha256")).hasContent(OLD);
    }

    @Test
    void aBranchThatHasMovedIsLeftAlone() throws Exception {
        branch.git("commit", "--quiet", "--allow-empty", "--message=by a person");
        branch.git("push", "--quiet", "origin", "HEAD:refs/heads/renovate/b");
        String moved = pushed();
        branch.git("reset", "--quiet", "--hard", "HEAD~1");

        assertThat(given(NEW)).as(output).isNotZero();

        assertThat(pushed()).isEqualTo(moved);
    }

    /** Runs the step as a runner does. */
    private int given(String lock) throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("temp/lock"));
        Files.writeString(directory.resolve("temp/lock/checksums.sha256"), lock);
        Path log = directory.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", script.toString()).directory(branch.root().toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("RUNNER_TEMP", directory.resolve("temp").toString());
        builder.environment().put("LOCK", MadeLock.LOCK);
        builder.environment().put("BRANCH", "renovate/b");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        output = Files.readString(log);
        return process.exitValue();
    }

    private String pushed() throws IOException, InterruptedException {
        return branch.git("ls-remote", "origin", "refs/heads/renovate/b").split("\\s")[0];
    }

    /** The last step of the workflow, as it is generated. */
    private static String step() throws IOException {
        String workflow = Files.readString(Build.roadbed().resolve(
                "templates/src/main/resources/dev/roadbed/templates/common/.github/workflows/lock-refresh.yml"));
        String last = workflow.substring(workflow.lastIndexOf("        run: |\n") + "        run: |\n".length());
        return last.lines().map(line -> line.replaceFirst("^ {10}", "")).collect(Collectors.joining("\n", "", "\n"));
    }
}
