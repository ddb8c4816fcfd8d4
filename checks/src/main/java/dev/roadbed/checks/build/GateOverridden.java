package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;

/**
 * An execution of the parent's that a POM of the repository declares again. Maven merges the two, and the nearer one wins: it can
 * unbind the gate, empty its rules or make it fail on nothing.
 */
@AutoService(BuildCheck.class)
public final class GateOverridden implements BuildCheck {

    /** Every execution of the parent is called so. */
    private static final String PREFIX = "roadbed-";

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-BUILD-003", "gate is overridden",
            "what is written here wins over the parent, so the gate may look at less than its name says, or at nothing");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(BuildInput module) {
        List<Finding> found = new ArrayList<>();
        for (PomFile pom : module.users()) {
            Stream.concat(Stream.ofNullable(pom.model().getBuild()), pom.model().getProfiles().stream().map(Profile::getBuild))
                    .flatMap(GateOverridden::plugins)
                    .forEach(plugin -> executions(found, module, pom, plugin));
        }
        return found;
    }

    private static Stream<Plugin> plugins(BuildBase build) {
        if (build == null) {
            return Stream.empty();
        }
        Stream<Plugin> managed = build.getPluginManagement() == null
                ? Stream.empty()
                : build.getPluginManagement().getPlugins().stream();
        return Stream.concat(build.getPlugins().stream(), managed);
    }

    private static void executions(List<Finding> found, BuildInput module, PomFile pom, Plugin plugin) {
        for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getId().startsWith(PREFIX)) {
                found.add(DESCRIPTION.finding(module.lineage().place(pom, Lines.of(execution, "id")),
                        execution.getId() + " of " + plugin.getArtifactId(),
                        "remove this <execution>; give one of your own another <id>, and what you want to configure is in the"
                                + " plugin's own <configuration>"));
            }
        }
    }
}
