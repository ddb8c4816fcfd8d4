package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a POM makes of the parent's gates is in the evidence, also where it has taken out the rule that would have found that. */
@Execution(ExecutionMode.CONCURRENT)
class OverriddenGatesIT {

    private static final String PLUGIN = """

              <build>
                <plugins>
                  <plugin>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <executions>
                      <execution>
                        <id>%s</id>
                        %s
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    /** Nothing is left that could find anything, and Maven is content: the gate runs, with a rule that is always fulfilled. */
    @Test
    void aGateOfWhichNothingIsLeftIsRefused() throws Exception {
        FixtureProject project = sound("org.apache.maven.plugins", "maven-enforcer-plugin", "roadbed-security",
                "<configuration combine.self=\"override\"><rules><alwaysPass/></rules></configuration>");

        MavenResult result = MavenRun.in(project).args("-Pfull", "verify").warm().run().failed();

        assertThat(Findings.of(project)).as("the rule that finds overridden gates is one of those that are gone").noneMatch(finding -> finding.startsWith("RB-BUILD"));
        assertThat(result.output()).contains("[RB-EVID-001] gate has not run: rule roadbedBuild in roadbed-security of org.apache.maven.plugins:maven-enforcer-plugin")
                .contains("gate has not run: rule roadbedLock in ", "gate has not run: rule roadbedPins in ", "gate has not run: rule roadbedDocuments in ");
        assertThat(evidence(project).path("gates")).anySatisfy(gate -> {
            assertThat(gate.path("execution").asText()).isEqualTo("roadbed-security");
            assertThat(gate.path("result").asText()).isEqualTo("passed in part");
            assertThat(texts(gate.path("without"))).contains("roadbedBuild", "roadbedPins");
        });
    }

    /** "deploy" comes after all that CI runs; with the first rule gone nobody else would tell. */
    @Test
    void aGateThatWasMovedAwayIsRefused() throws Exception {
        FixtureProject project = sound("org.apache.maven.plugins", "maven-enforcer-plugin", "roadbed-security", "<phase>deploy</phase>");

        MavenResult result = MavenRun.in(project).args("-Pfull", "verify").warm().run().failed();

        assertThat(result.output()).contains("[RB-EVID-001] gate has not run: roadbed-security of org.apache.maven.plugins:maven-enforcer-plugin");
        assertThat(evidence(project).path("gates")).anySatisfy(gate -> {
            assertThat(gate.path("execution").asText()).isEqualTo("roadbed-security");
            assertThat(gate.path("result").asText()).isEqualTo("not run");
        });
    }

    /** Who accepts it by name has it in the evidence, with the reason and the day; the gate itself has to run all the same. */
    @Test
    void anOverrideThatWasAcceptedIsInTheEvidence() throws Exception {
        FixtureProject project = sound("com.github.spotbugs", "spotbugs-maven-plugin", "roadbed-spotbugs", "<configuration><failThreshold>High</failThreshold></configuration>");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        project.write("risk-acceptances.yml", ("acceptances:\n  - {id: RB-BUILD-003, where: pom.xml, reason: too many findings of old code, owner: tests, accepted: %s, until: %s}\n")
                .formatted(today, today.plusDays(1))).commit();

        MavenRun.in(project).args("-Pfull", "verify").warm().run().succeeded();

        assertThat(evidence(project).path("accepted")).singleElement().satisfies(accepted -> assertThat(accepted.toString())
                .contains("RB-BUILD-003", "too many findings of old code", today.plusDays(1).toString()));
    }

    private static FixtureProject sound(String group, String artifact, String execution, String what) throws IOException, InterruptedException {
        return FixtureProject.copyOf("gates/pass").replace("pom.xml", "\n</project>\n", PLUGIN.formatted(group, artifact, execution, what)).commit();
    }

    private static JsonNode evidence(FixtureProject project) throws IOException {
        return new ObjectMapper().readTree(project.read("target/roadbed/evidence.json"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
