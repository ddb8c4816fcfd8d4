package dev.roadbed.enforcer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Finds the root of the repository that a build belongs to.
 *
 * <p>That is the git working tree around the build, because CI files live at its top, also where Maven's root is a
 * folder further down. Without git it is Maven's own root: the directory of {@code .mvn}, or of the topmost POM file.
 */
final class RepositoryRoot {

    /** Folders that a working tree may contain without their content being part of the repository. */
    private static final Set<String> OUTPUT = Set.of("target", "node_modules");

    private RepositoryRoot() {}

    /** The same for every module of a build. */
    static Path of(MavenSession session) {
        Path maven = mavenRoot(session);
        for (Path at = maven; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return isOutput(at.relativize(maven)) ? maven : at;
            }
        }
        return maven;
    }

    /** The directory that holds {@code .mvn}, if there is one; else the topmost one with a POM file of this build. */
    static Path mavenRoot(MavenSession session) {
        Path root = directory(session.getTopLevelProject());
        File multiModule = session.getRequest().getMultiModuleProjectDirectory();
        if (multiModule != null && root.startsWith(normal(multiModule)) && new File(multiModule, ".mvn").isDirectory()) {
            return normal(multiModule);
        }
        for (MavenProject at = session.getTopLevelProject(); at != null; at = at.getParent()) {
            if (at.getBasedir() != null && root.startsWith(directory(at))) {
                root = directory(at);
            }
        }
        return root;
    }

    private static Path directory(MavenProject project) {
        return normal(project.getBasedir());
    }

    private static Path normal(File directory) {
        return directory.toPath().toAbsolutePath().normalize();
    }

    private static boolean isOutput(Path below) {
        for (Path name : below) {
            if (OUTPUT.contains(name.toString())) {
                return true;
            }
        }
        return false;
    }
}
