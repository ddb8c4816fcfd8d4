package dev.roadbed.enforcer;

import dev.roadbed.checks.pin.BuildCall;
import dev.roadbed.checks.pin.CalledGoal;
import dev.roadbed.checks.pin.Effective;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pin.Siblings;
import dev.roadbed.checks.pom.CommittedProperties;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomTree;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.prefix.PluginPrefixResolver;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.DependencyCollectionException;

/** Makes the input of the module checks from what Maven knows of a module. */
final class ModuleInputs {

    private final MavenSession session;
    private final SessionMemory memory;
    private final Path root;
    private final boolean makesTheLock;
    private final RepositorySystem repositories;
    private final PluginPrefixResolver prefixes;

    ModuleInputs(Examination examination, RepositorySystem repositories, PluginPrefixResolver prefixes) {
        this.session = examination.session();
        this.memory = examination.memory();
        this.root = examination.root();
        this.makesTheLock = Recording.isThis(examination);
        this.repositories = repositories;
        this.prefixes = prefixes;
    }

    ModuleInput of(MavenProject project, boolean release)
            throws UnreadablePomException, DependencyCollectionException, IOException {
        ProjectLineage lineages = new ProjectLineage(memory, root, session);
        Lineage lineage = lineages.of(project);
        Map<String, String> committed = committed();
        Optional<Model> parent = Optional.ofNullable(project.getParent()).filter(lineages::isLocal).map(MavenProject::getModel);
        Effective effective = new Effective(project.getModel(), parent,
                new DependencyGraph(repositories, session).of(project),
                new ImportedBoms(repositories, session, memory).of(project, lineage, committed));
        BuildCall call = new BuildCall(goals(project), userProperties(), committed, release);
        return ModuleInput.of(
                lineage, lineages.toJudge(lineage), effective, call, siblings(project, lineage, committed));
    }

    /** Every goal is judged once, in the first project of the build. Those of a build that makes the lock are not the project's. */
    private List<CalledGoal> goals(MavenProject project) {
        return project.equals(session.getTopLevelProject()) && !makesTheLock ? new CalledGoals(prefixes).of(session, project) : List.of();
    }

    private Map<String, String> userProperties() {
        Map<String, String> properties = new HashMap<>();
        session.getUserProperties().stringPropertyNames()
                .forEach(name -> properties.put(name, session.getUserProperties().getProperty(name)));
        return properties;
    }

    private Map<String, String> committed() throws IOException {
        try {
            return ((Committed) memory.remember("committed", Object.class, this::readCommitted)).properties();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Object readCommitted() {
        try {
            return new Committed(CommittedProperties.in(RepositoryRoot.mavenRoot(session)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First the modules of this build and the parents on disk; only for a snapshot that is none of them, the POM files around. */
    private Siblings siblings(MavenProject project, Lineage lineage, Map<String, String> committed) {
        Set<Coordinate> near = new HashSet<>();
        session.getAllProjects().forEach(module -> near.add(coordinate(module)));
        MavenProject at = project;
        for (int i = 0; i < lineage.local().size(); i++, at = at.getParent()) {
            near.add(coordinate(at));
        }
        return candidate -> near.contains(candidate) || around(lineage, committed).modules().contains(candidate);
    }

    private Around around(Lineage lineage, Map<String, String> committed) {
        Path directory = lineage.own().path().getParent();
        return memory.remember("around " + directory, Around.class,
                () -> new Around(new PomTree(root, committed).around(directory)));
    }

    private static Coordinate coordinate(MavenProject project) {
        return new Coordinate(project.getGroupId(), project.getArtifactId(), project.getVersion());
    }

    private record Committed(Map<String, String> properties) {}

    private record Around(Set<Coordinate> modules) {}
}
