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
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What Maven does with a module in this build, in order. Whatever comes before a goal that is running has ended well. */
@Named
final class BuildPlan {

    /** Every execution of the parent is called so. */
    private static final String GATE = "roadbed-";
    private static final String RULE = "roadbed";

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

    /** The parent's gates: those that have run, and those that the POM has and that will not. Those behind this goal are not told. */
    List<GateRun> gates(List<MojoExecution> before, MavenProject project) {
        Map<String, GateRun> gates = new LinkedHashMap<>();
        for (MojoExecution one : before) {
            if (one.getExecutionId().startsWith(GATE)) {
                String plugin = one.getGroupId() + ":" + one.getArtifactId() + ":" + one.getVersion();
                gates.put(one.getExecutionId() + one.getGoal(), new GateRun(one.getExecutionId(), plugin, one.getGoal(), true));
            }
        }
        for (Plugin plugin : project.getBuildPlugins()) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getId().startsWith(GATE) && "none".equals(execution.getPhase())) {
                    execution.getGoals().forEach(goal -> gates.putIfAbsent(execution.getId() + goal,
                            new GateRun(execution.getId(), plugin.getId(), goal, false)));
                }
            }
        }
        return List.copyOf(gates.values());
    }

    /** Roadbed's rules in the gates that have run. */
    Set<String> rules(List<MojoExecution> before) {
        Set<String> rules = new TreeSet<>();
        for (MojoExecution one : before) {
            if (one.getExecutionId().startsWith(GATE) && one.getConfiguration() != null) {
                Xpp3Dom written = one.getConfiguration().getChild("rules");
                for (Xpp3Dom rule : written == null ? new Xpp3Dom[0] : written.getChildren()) {
                    if (rule.getName().startsWith(RULE)) {
                        rules.add(rule.getName());
                    }
                }
            }
        }
        return rules;
    }
}
