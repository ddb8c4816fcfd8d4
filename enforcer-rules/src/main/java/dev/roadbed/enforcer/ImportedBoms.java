package dev.roadbed.enforcer;

import dev.roadbed.checks.pin.FloatingText;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomEntries;
import dev.roadbed.checks.pom.PomEntry;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds the files of imported BOMs, which Maven has fetched to build its model, and reads those in whose text something may float.
 */
final class ImportedBoms {

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final SessionMemory memory;
    private final PomFiles poms;

    ImportedBoms(RepositorySystem repositories, MavenSession session, SessionMemory memory) {
        this.repositories = repositories;
        this.session = session;
        this.memory = memory;
        this.poms = new PomFiles(memory);
    }

    /** The suspicious ones among the BOMs that reach a project; those of the repository itself are judged as modules. */
    List<PomFile> of(MavenProject project, Lineage lineage, Map<String, String> committed)
            throws IOException, UnreadablePomException {
        Set<Path> files = new LinkedHashSet<>();
        contributing(project, files);
        imported(project, lineage, committed, files);
        lineage.local().forEach(pom -> files.remove(pom.path()));
        List<PomFile> found = new ArrayList<>();
        for (Path file : files) {
            if (isSuspicious(file)) {
                found.add(poms.read(file));
            }
        }
        return found;
    }

    /** Every POM that a managed dependency comes from, BOMs inside of BOMs included. */
    private static void contributing(MavenProject project, Set<Path> files) {
        if (project.getDependencyManagement() == null) {
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Dependency dependency : project.getDependencyManagement().getDependencies()) {
            InputLocation location = dependency.getLocation("version");
            String file = location == null || location.getSource() == null ? null : location.getSource().getLocation();
            if (file != null && seen.add(file) && file.endsWith(".pom")) {
                files.add(Path.of(file).toAbsolutePath().normalize());
            }
        }
    }

    /** The imports themselves: one that manages nothing leaves no trace in the effective model. */
    private void imported(MavenProject project, Lineage lineage, Map<String, String> committed, Set<Path> files) {
        Expressions expressions = new Expressions(lineage, committed);
        for (PomFile pom : lineage.local()) {
            for (PomEntry entry : PomEntries.of(pom.model())) {
                if (isImport(entry, expressions) && entry.profile().isEmpty()) {
                    Coordinate bom = new Coordinate(expressions.value(entry.groupId()), expressions.value(entry.artifactId()),
                            expressions.value(entry.version()));
                    resolve(project, bom, files);
                }
            }
        }
    }

    /** The scope may be in a property: Maven replaces it before it imports. */
    private static boolean isImport(PomEntry entry, Expressions expressions) {
        return entry.kind() == EntryKind.IMPORTED_BOM
                || (entry.kind() == EntryKind.MANAGED_DEPENDENCY && expressions.value(entry.scope()).equals("import"));
    }

    private void resolve(MavenProject project, Coordinate bom, Set<Path> files) {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(bom.groupId(), bom.artifactId(), "pom", bom.version()),
                project.getRemoteProjectRepositories(), "project");
        try {
            files.add(repositories.resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact().getFile().toPath().toAbsolutePath().normalize());
        } catch (ArtifactResolutionException e) {
            // Maven found this import, or it would have ended the build: a module of this build, or a version that floats and is
            // reported for that. Neither needs a look from here.
            return;
        }
    }

    private boolean isSuspicious(Path file) throws IOException {
        try {
            return memory.remember("suspicious " + file, Boolean.class, () -> {
                try {
                    return FloatingText.mayFloat(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
