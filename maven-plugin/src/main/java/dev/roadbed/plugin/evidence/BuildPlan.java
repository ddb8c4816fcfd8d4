package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.evidence.GateRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** What Maven does with a module in this build, in order. Whatever comes before a goal that is running has ended well. */
@Named
final class BuildPlan {

    private final LifecycleExecutor lifecycle;

    @Inject
    BuildPlan(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * What has run before.
     *
     * @throws MojoExecutionException if the goal was called by itself: then nothing has run that it could speak of
     */
    List<MojoExecution> before(MojoExecution now, MavenSession session) throws MojoExecutionException {
        if (now.getSource() != MojoExecution.Source.LIFECYCLE) {
            throw new MojoExecutionException("roadbed:" + now.getGoal() + " speaks of the build that it is a part of, and there is none."
                    + " Run ./mvnw -Pfull verify, which calls it at its end.");
        }
        List<MojoExecution> all;
        try {
            all = lifecycle.calculateExecutionPlan(session, true, now.getLifecyclePhase()).getMojoExecutions();
        } catch (Exception e) {
            throw new MojoExecutionException("Maven does not tell its plan: " + e.getMessage(), e);
        }
        List<MojoExecution> before = new ArrayList<>();
        for (MojoExecution one : all) {
            if (one.identify().equals(now.identify()) && one.getExecutionId().equals(now.getExecutionId())) {
                return before;
            }
            before.add(one);
        }
        throw new MojoExecutionException("Maven's plan does not have " + now.identify());
    }

    /**
     * The parent's gates: those that have run, those that the POM has and that will not, and those that a POM has moved away or taken rules
     * out of. Those behind this goal are not told.
     */
    List<GateRun> gates(List<MojoExecution> before, MavenProject project) {
        List<ParentGates.Gate> parent = ParentGates.of(project);
        Map<String, Set<String>> rules = ParentGates.rules(parent);
        Map<String, GateRun> gates = new LinkedHashMap<>();
        for (MojoExecution one : before) {
            if (isGate(one)) {
                Set<String> without = new TreeSet<>(rules.getOrDefault(one.getExecutionId(), Set.of()));
                without.removeAll(ParentGates.rules(one.getConfiguration()));
                String plugin = one.getGroupId() + ":" + one.getArtifactId() + ":" + one.getVersion();
                gates.put(one.getExecutionId() + one.getGoal(), new GateRun(one.getExecutionId(), plugin, one.getGoal(), true, List.copyOf(without)));
            }
        }
        parent.stream().filter(gate -> !gate.isWhereItWas(project)).forEach(gate -> notRun(gates, gate.plugin(), gate.execution()));
        for (Plugin plugin : project.getBuildPlugins()) {
            plugin.getExecutions().stream().filter(execution -> execution.getId().startsWith(ParentGates.GATE) && "none".equals(execution.getPhase()))
                    .forEach(execution -> notRun(gates, plugin, execution));
        }
        return List.copyOf(gates.values());
    }

    private static void notRun(Map<String, GateRun> gates, Plugin plugin, PluginExecution execution) {
        execution.getGoals().forEach(goal -> gates.putIfAbsent(execution.getId() + goal,
                new GateRun(execution.getId(), plugin.getId(), goal, false, List.of())));
    }

    private static boolean isGate(MojoExecution one) {
        return one.getExecutionId().startsWith(ParentGates.GATE);
    }

    /** Roadbed's rules in the gates that have run. */
    Set<String> rules(List<MojoExecution> before) {
        Set<String> rules = new TreeSet<>();
        before.stream().filter(BuildPlan::isGate).forEach(one -> rules.addAll(ParentGates.rules(one.getConfiguration())));
        return rules;
    }
}
