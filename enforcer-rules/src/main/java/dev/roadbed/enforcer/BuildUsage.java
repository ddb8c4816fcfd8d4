package dev.roadbed.enforcer;

import dev.roadbed.checks.acceptance.Acceptance;
import dev.roadbed.checks.acceptance.Acceptances;
import dev.roadbed.checks.acceptance.Usage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Which modules one rule has looked at in this build, so that the last of them can tell which acceptances were not needed. */
final class BuildUsage {

    private final Path root;
    private final Usage usage = new Usage();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<Path> done = ConcurrentHashMap.newKeySet();

    private BuildUsage(Path root) {
        this.root = root;
    }

    /** That of one rule: each judges the acceptances of its own checks, whichever other rules run in this build. */
    static BuildUsage of(Examination examination) {
        return examination.memory().remember(
                "usage of " + examination.rule(), BuildUsage.class, () -> new BuildUsage(examination.root()));
    }

    /** Adds what a module has looked at and needed. @return whether it is the last module of a build of all modules */
    boolean isComplete(Examination examination, Set<Acceptance> used) {
        usage.used(used);
        usage.repository(examination.repositoryChecks());
        usage.modules(examination.moduleChecks());
        folders.addAll(examination.folders());
        // After the lines above, so that whoever sees all modules done sees all that they brought.
        done.add(file(examination.project()));
        MavenSession session = examination.session();
        boolean whole = session.getProjects().size() == session.getAllProjects().size();
        return whole && isEveryoneDone(examination) && examination.isFirst("unused for " + examination.rule());
    }

    private boolean isEveryoneDone(Examination examination) {
        return examination.session().getProjects().stream()
                .allMatch(project -> done.contains(file(project)) || !has(project, examination.rule()));
    }

    /** A module that does not have the rule is not waited for. */
    static boolean has(MavenProject project, String rule) {
        for (Plugin plugin : project.getBuildPlugins()) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (String.valueOf(execution.getConfiguration()).contains("<" + rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Path file(MavenProject project) {
        return ProjectLineage.file(project);
    }

    List<Acceptance> idle(Acceptances acceptances) {
        return usage.idle(acceptances, this::isJudged);
    }

    /** Whether a file, there or not, belongs to a module that was looked at. One that belongs to no module can be found in none. */
    private boolean isJudged(String file) {
        for (Path at = folder(file); at != null && at.startsWith(root); at = at.getParent()) {
            if (folders.contains(at) || Files.exists(at.resolve("pom.xml"))) {
                return folders.contains(at);
            }
        }
        return true;
    }

    private Path folder(String file) {
        try {
            return root.resolve(file).getParent();
        } catch (InvalidPathException e) {
            // No file of this system can have that name, so no module has it.
            return null;
        }
    }
}
