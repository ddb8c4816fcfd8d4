package dev.roadbed.enforcer;

import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.pom.Coordinate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * What a module uses, as far as Maven knows before the build runs: dependencies, parents, and plugins that are bound to a phase. A
 * plugin that is only declared is not resolved, and so is not in a lock.
 */
final class UsedFiles {

    /** Phases that no build of a lock runs. */
    private static final Set<String> NOT_LOCKED = Set.of("none", "pre-site", "site", "post-site", "site-deploy");

    private final MavenProject project;

    UsedFiles(MavenProject project) {
        this.project = project;
    }

    List<UsedFile> list() {
        List<UsedFile> used = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (!Artifact.SCOPE_SYSTEM.equals(artifact.getScope())) {
                used.add(dependency(artifact));
            }
        }
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            used.add(new UsedFile(new Coordinate(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()), "", "pom"));
        }
        for (Plugin plugin : project.getBuildPlugins()) {
            if (plugin.getVersion() != null && isBound(plugin)) {
                used.add(new UsedFile(new Coordinate(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion()), "", "jar"));
            }
        }
        return used;
    }

    private static UsedFile dependency(Artifact artifact) {
        Coordinate coordinate = new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        String classifier = artifact.getClassifier() == null ? "" : artifact.getClassifier();
        return new UsedFile(coordinate, classifier, artifact.getArtifactHandler().getExtension());
    }

    /** An execution without a phase of its own runs in one that only the plugin knows; that is judged by Maven itself. */
    private static boolean isBound(Plugin plugin) {
        for (PluginExecution execution : plugin.getExecutions()) {
            if (!execution.getGoals().isEmpty() && execution.getPhase() != null && !NOT_LOCKED.contains(execution.getPhase())) {
                return true;
            }
        }
        return false;
    }
}
