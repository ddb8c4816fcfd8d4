package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.ModuleCheck;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Runs the checks on a module, and on the repository if this is the first module that asks. */
final class PinsJudge {

    private final MavenSession session;
    private final MavenProject project;
    private final EnforcerLogger log;

    PinsJudge(MavenSession session, MavenProject project, EnforcerLogger log) {
        this.session = session;
        this.project = project;
        this.log = log;
    }

    Path root() {
        return RepositoryRoot.of(session);
    }

    List<Finding> judge(ModuleInput input, SessionMemory memory) throws IOException {
        List<Finding> found = new ArrayList<>();
        for (ModuleCheck check : ServiceLoader.load(ModuleCheck.class, PinsJudge.class.getClassLoader())) {
            found.addAll(check.check(input));
        }
        if (memory.claim("repository")) {
            RepositoryInput repository = repository(input.call().release());
            for (RepositoryCheck check : ServiceLoader.load(RepositoryCheck.class, PinsJudge.class.getClassLoader())) {
                found.addAll(check.check(repository));
            }
        }
        Collections.sort(found);
        return found;
    }

    private RepositoryInput repository(boolean release) throws IOException {
        Set<Path> output = session.getAllProjects().stream()
                .map(module -> Path.of(module.getBuild().getDirectory()).toAbsolutePath().normalize())
                .collect(Collectors.toCollection(HashSet::new));
        // On build servers the local repository often lies inside of the working tree.
        output.add(session.getRepositorySession().getLocalRepository().getBasedir().toPath().toAbsolutePath().normalize());
        return new RepositoryInput(root(), RepositoryFiles.below(root(), output), release);
    }

    String text(List<Finding> open) {
        StringBuilder text = new StringBuilder(open.size() + " open finding(s) in " + project.getId());
        for (Finding finding : open) {
            text.append("\n[").append(finding.id()).append("] ").append(finding.what())
                    .append("\n  at    ").append(finding.place()).append("\n  why   ").append(finding.why())
                    .append("\n  fix   ").append(finding.fix()).append("\n  docs  ").append(finding.id().page());
        }
        return text.toString();
    }
}
