package dev.roadbed.enforcer;

import dev.roadbed.checks.pin.ResolvedArtifact;
import dev.roadbed.checks.pom.Coordinate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Asks Maven's resolver for a module's dependency graph. Maven has collected the same graph just before it called the rule, so the
 * resolver answers from its session cache; we ask again because what Maven keeps of it has lost the version that was asked for.
 */
final class DependencyGraph {

    private final RepositorySystem repositories;
    private final MavenSession session;

    DependencyGraph(RepositorySystem repositories, MavenSession session) {
        this.repositories = repositories;
        this.session = session;
    }

    /** @throws DependencyCollectionException if the graph cannot be collected, for example without network */
    List<ResolvedArtifact> of(MavenProject project) throws DependencyCollectionException {
        if (project.getDependencies().isEmpty()) {
            return List.of();
        }
        DependencyNode root =
                repositories.collectDependencies(session.getRepositorySession(), request(project)).getRoot();
        List<ResolvedArtifact> found = new ArrayList<>();
        Set<DependencyNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        root.getChildren().forEach(child -> add(child, List.of(), found, seen));
        return found;
    }

    private CollectRequest request(MavenProject project) {
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        CollectRequest request = new CollectRequest();
        request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
        request.setRequestContext("project");
        request.setRepositories(project.getRemoteProjectRepositories());
        for (Dependency dependency : project.getDependencies()) {
            request.addDependency(RepositoryUtils.toDependency(dependency, types));
        }
        if (project.getDependencyManagement() != null) {
            for (Dependency managed : project.getDependencyManagement().getDependencies()) {
                request.addManagedDependency(RepositoryUtils.toDependency(managed, types));
            }
        }
        return request;
    }

    private static void add(
            DependencyNode node, List<Coordinate> path, List<ResolvedArtifact> found, Set<DependencyNode> seen) {
        if (!seen.add(node)) {
            return;
        }
        Coordinate coordinate = coordinate(node.getArtifact());
        String requested = String.valueOf(node.getVersionConstraint());
        boolean managed = (node.getManagedBits() & DependencyNode.MANAGED_VERSION) != 0;
        found.add(new ResolvedArtifact(coordinate, requested, managed, path));
        List<Coordinate> below = new ArrayList<>(path);
        below.add(coordinate);
        node.getChildren().forEach(child -> add(child, below, found, seen));
    }

    /** With the version in the form that the POM uses: {@code 1.0-SNAPSHOT}, never the build's timestamp. */
    private static Coordinate coordinate(Artifact artifact) {
        return new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
    }
}
