package dev.roadbed.enforcer;

import dev.roadbed.checks.pin.CalledGoal;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.prefix.DefaultPluginPrefixRequest;
import org.apache.maven.plugin.prefix.NoPluginFoundForPrefixException;
import org.apache.maven.plugin.prefix.PluginPrefixResolver;
import org.apache.maven.plugin.prefix.PluginPrefixResult;
import org.apache.maven.project.MavenProject;

/** Reads the plugin goals of a command line. Which plugin a prefix means, Maven says: it has found out already, to run the goal. */
final class CalledGoals {

    private final PluginPrefixResolver prefixes;

    CalledGoals(PluginPrefixResolver prefixes) {
        this.prefixes = prefixes;
    }

    /** The goals of the call, seen from its first project; phases are left out. */
    List<CalledGoal> of(MavenSession session, MavenProject project) {
        return session.getGoals().stream()
                .filter(goal -> goal.indexOf(':') > 0)
                .map(goal -> called(goal, session, project))
                .toList();
    }

    /** {@code prefix:goal}, {@code group:artifact:goal} or {@code group:artifact:version:goal}, each with {@code @execution} or not. */
    private CalledGoal called(String text, MavenSession session, MavenProject project) {
        int execution = text.indexOf('@');
        String[] parts = (execution < 0 ? text : text.substring(0, execution)).split(":");
        if (parts.length == 2) {
            return new CalledGoal(text, plugin(parts[0], session, project), "");
        }
        return new CalledGoal(text, parts[0] + ":" + parts[1], parts.length > 3 ? parts[2] : "");
    }

    private String plugin(String prefix, MavenSession session, MavenProject project) {
        try {
            PluginPrefixResult found = prefixes.resolve(
                    new DefaultPluginPrefixRequest(prefix, session).setPom(project.getModel()));
            return found.getGroupId() + ":" + found.getArtifactId();
        } catch (NoPluginFoundForPrefixException e) {
            return "";
        }
    }
}
