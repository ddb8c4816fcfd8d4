package dev.roadbed.plugin.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The gates as Roadbed's parent itself has them in this build, with the same profiles. What a POM below it makes of them is held against
 * this, because the rule that would find such a change can be what was taken out.
 */
final class ParentGates {

    /** Every execution of the parent is called so. */
    static final String GATE = "roadbed-";
    private static final String RULE = "roadbed";

    private ParentGates() {}

    /**
     * One gate of the parent.
     *
     * @param plugin that it belongs to
     * @param phase  in which the parent runs it
     * @param rules  Roadbed's rules in it
     */
    record Gate(Plugin plugin, PluginExecution execution, String phase, Set<String> rules) {

        /** Whether the project runs it where the parent does. */
        boolean isWhereItWas(MavenProject project) {
            Plugin here = project.getPlugin(plugin.getKey());
            PluginExecution there = here == null ? null : here.getExecutionsAsMap().get(execution.getId());
            return there != null && phase.equals(there.getPhase());
        }
    }

    /** Those that run in some phase; none for a project that does not inherit the parent. */
    static List<Gate> of(MavenProject project) {
        List<Gate> gates = new ArrayList<>();
        for (Plugin plugin : parent(project).map(MavenProject::getBuildPlugins).orElse(List.of())) {
            for (PluginExecution execution : plugin.getExecutions()) {
                String phase = execution.getPhase();
                if (execution.getId().startsWith(GATE) && phase != null && !phase.equals("none")) {
                    gates.add(new Gate(plugin, execution, phase, rules(execution.getConfiguration() instanceof Xpp3Dom written ? written : null)));
                }
            }
        }
        return gates;
    }

    /** Names of Roadbed's rules in the configuration of an enforcer. @param configuration null if there is none */
    static Set<String> rules(Xpp3Dom configuration) {
        Set<String> rules = new TreeSet<>();
        Xpp3Dom written = configuration == null ? null : configuration.getChild("rules");
        for (Xpp3Dom rule : written == null ? new Xpp3Dom[0] : written.getChildren()) {
            if (rule.getName().startsWith(RULE)) {
                rules.add(rule.getName());
            }
        }
        return rules;
    }

    /** Rules of each gate, by the id of its execution. */
    static Map<String, Set<String>> rules(List<Gate> gates) {
        return gates.stream().collect(Collectors.toMap(gate -> gate.execution().getId(), Gate::rules, (one, other) -> one));
    }

    private static Optional<MavenProject> parent(MavenProject project) {
        for (MavenProject above = project.getParent(); above != null; above = above.getParent()) {
            if (above.getGroupId().equals("dev.roadbed") && above.getArtifactId().equals("roadbed-parent")) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }
}
