package dev.roadbed.it.pins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trap is found, and nothing but traps: file and line exactly, on the console and in both reports. */
@Execution(ExecutionMode.CONCURRENT)
class PinsIT {

    static List<PinFixture> fixtures() throws Exception {
        return PinFixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void trap(PinFixture fixture) throws Exception {
        FixtureProject project = fixture.project();

        MavenResult result = MavenRun.in(project).args(fixture.call()).run();

        if (!fixture.mavenErrors().isEmpty()) {
            assertThat(result.failed().output()).contains(fixture.mavenErrors());
            assertThat(Findings.reports(project, "findings.json")).as("Maven fails before a rule can report").isEmpty();
            return;
        }
        assertThat(Findings.of(project)).as(result.output()).containsExactlyElementsOf(fixture.findings());
        if (fixture.passes()) {
            result.succeeded();
        } else {
            onConsole(result.failed(), fixture.findings());
        }
    }

    /** Each finding in the house form, and no other. */
    private static void onConsole(MavenResult result, Set<String> findings) {
        for (String finding : findings) {
            String[] words = finding.split(" ");
            assertThat(result.message()).containsPattern("(?m)\\[" + words[0] + "] \\S.*\\R"
                    + "\\s+at    " + Pattern.quote(words[1]) + "\\R\\s+why   \\S.*\\R\\s+fix   \\S(.*\\R)+?"
                    + "\\s+docs  docs/checks/" + words[0] + "\\.md");
        }
        assertThat(result.lines().stream().filter(line -> line.contains("[RB-"))).as(result.output()).hasSize(findings.size());
    }
}
