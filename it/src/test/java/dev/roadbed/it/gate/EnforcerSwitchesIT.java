package dev.roadbed.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches of the enforcer plugin, one by one: none of them turns the security gate off. */
@Execution(ExecutionMode.CONCURRENT)
class EnforcerSwitchesIT {

    @ParameterizedTest
    @ValueSource(strings = {
        "-Denforcer.skip=true",
        "-Denforcer.fail=false",
        "-Denforcer.ignoreCache=false",
        "-Denforcer.skipRules=roadbedPins,roadbedBuild",
        "-Denforcer.rules=alwaysPass",
        "-Drules=alwaysPass",
        "-Denforcer.skip -Denforcer.fail=false -Denforcer.skipRules=roadbedPins -Denforcer.rules=alwaysPass -Drules=alwaysPass"
    })
    void aFindingStillFailsTheBuild(String switches) throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/floating");

        MavenResult result = MavenRun.in(project).args(switches.split(" ")).args("validate").run().failed();

        assertThat(result.output()).contains("(roadbed-security) on project floating").contains("[RB-PIN-001]");
        assertThat(Findings.of(project)).containsExactly("RB-PIN-001 pom.xml:21");
    }
}
