package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.roadbed.it.FixtureProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ci.yml} of a generated library, command by command in a plain shell, with the options for Maven that it names. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its jobs run on Linux")
class GeneratedWorkflowIT {

    @TempDir
    Path temporary;

    @Test
    void eachCommandOfCiIsGreenAndAFaultIsNot() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted().commit();
        library.git("remote", "add", "origin", library.root().toUri().toString());
        library.git("fetch", "--quiet", "origin");
        Workflow ci = Workflow.of(library.root(), "ci.yml");
        List<Workflow.Step> verify = ci.steps("verify");
        assertThat(verify).extracting(Workflow.Step::condition).containsExactly("", "failure()");
        assertThat(ci.steps("delta")).hasSize(1);

        Command.Result green = command(ci, verify.get(0)).run();
        assertThat(green.exit()).as(green.output()).isZero();
        assertThat(green.output()).contains("BUILD SUCCESS", "(roadbed-spotbugs)", "each named by the provenance");
        assertThat(temporary.resolve("build.log")).content().contains("BUILD SUCCESS");
        assertThat(library.read("target/sizes-0.1.0-SNAPSHOT.intoto.json")).contains("https://github.com/acme/sizes/.github/workflows/ci.yml@refs/heads/main");
        Command.Result delta = command(ci, ci.steps("delta").get(0)).run();
        assertThat(delta.exit()).as(delta.output()).isZero();
        assertThat(delta.output()).contains("0 changed files since origin/main");

        library.replace("src/main/java/module-info.java", "exports ", "export ");
        Command.Result red = command(ci, verify.get(0)).run();
        assertThat(red.exit()).as("tee is content, Maven is not: %s", red.output()).isNotZero();
        assertThat(command(ci, verify.get(1)).run()).isEqualTo(new Command.Result(0, ""));
        Files.writeString(temporary.resolve("build.log"), "[ERROR] Missing from summaryFile trusted checksums\n");
        assertThat(command(ci, verify.get(1)).run().output()).startsWith("::error title=Not in the lock::").contains("RB-LOCK-001");
    }

    private Command command(Workflow ci, Workflow.Step step) {
        return ci.command(step, Map.of("${{ github.base_ref }}", "main"), temporary, Command.repositories("workflow-repository"));
    }
}
