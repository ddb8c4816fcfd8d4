package dev.roadbed.plugin.lock;

import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which artifacts a project ships, apart from those that only its build and its tests use. */
final class ShippedArtifacts {

    private static final Set<String> SHIPPED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

    private ShippedArtifacts() {}

    /** As {@code group:artifact}; what Maven has collected for the goal. */
    static Set<String> of(MavenSession session) {
        Set<String> shipped = new TreeSet<>();
        for (MavenProject project : session.getAllProjects()) {
            for (Artifact artifact : project.getArtifacts()) {
                if (SHIPPED.contains(artifact.getScope())) {
                    shipped.add(artifact.getGroupId() + ":" + artifact.getArtifactId());
                }
            }
        }
        return shipped;
    }
}
