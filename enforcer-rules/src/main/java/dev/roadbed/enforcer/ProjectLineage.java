package dev.roadbed.enforcer;

import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/** Reads a project's own POM file and those of its parents; each file once in a build. */
final class ProjectLineage {

    private final SessionMemory memory;
    private final PomFiles poms;
    private final Path root;
    private final MavenSession session;
    private final Path localRepository;

    ProjectLineage(SessionMemory memory, Path root, MavenSession session) {
        this.memory = memory;
        this.poms = new PomFiles(memory);
        this.root = root;
        this.session = session;
        this.localRepository = session.getRepositorySession().getLocalRepository().getBasedir().toPath();
    }

    /** @throws UnreadablePomException if one of the files cannot be read */
    Lineage of(MavenProject project) throws UnreadablePomException {
        List<PomFile> local = new ArrayList<>();
        List<Model> remote = new ArrayList<>();
        local.add(poms.read(file(project)));
        for (MavenProject at = project.getParent(); at != null; at = at.getParent()) {
            if (remote.isEmpty() && isLocal(at)) {
                local.add(poms.read(file(at)));
            } else {
                remote.add(at.getOriginalModel());
            }
        }
        return new Lineage(root, local, remote);
    }

    /** The module's own file, and those of local parents that no module of this build owns and nobody has judged yet. */
    List<PomFile> toJudge(Lineage lineage) {
        Set<Path> owned = session.getProjects().stream().map(ProjectLineage::file).collect(Collectors.toSet());
        return lineage.local().stream()
                .filter(pom -> pom.equals(lineage.own())
                        || (!owned.contains(pom.path()) && memory.claim("judge " + pom.path(), lineage.own().path().toString())))
                .toList();
    }

    /** Whether a POM is a file of this repository; on build servers the cache of what came from elsewhere may lie in it. */
    boolean isLocal(MavenProject project) {
        return project.getFile() != null && file(project).startsWith(root) && !file(project).startsWith(localRepository);
    }

    /** The file that the author wrote: plugins such as flatten put another one in its place while the build runs. */
    static Path file(MavenProject project) {
        File original = project.getOriginalModel() == null ? null : project.getOriginalModel().getPomFile();
        return (original == null ? project.getFile() : original).toPath().toAbsolutePath().normalize();
    }
}
