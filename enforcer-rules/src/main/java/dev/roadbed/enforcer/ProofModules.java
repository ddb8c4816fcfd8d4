package dev.roadbed.enforcer;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which modules of this build have run their tests, so that the last one can look at the proofs of all. */
final class ProofModules {

    private final Set<Path> done = ConcurrentHashMap.newKeySet();

    private ProofModules() {}

    static ProofModules of(Examination examination) {
        return examination.memory().remember("modules of " + examination.rule(), ProofModules.class, ProofModules::new);
    }

    /** Whether this call is of the last module that has the rule; true once in a build, whatever the number of threads. */
    boolean isLast(Examination examination) {
        done.add(ProjectLineage.file(examination.project()));
        boolean all = examination.session().getProjects().stream()
                .allMatch(project -> done.contains(ProjectLineage.file(project)) || !BuildUsage.has(project, examination.rule()));
        return all && examination.isRepositorys();
    }

    /**
     * Whether a missing proof can only be missing. On a laptop a build of some modules is an everyday thing and proves little; in CI
     * nobody may leave modules out, so there every build is judged as a whole one.
     */
    static boolean isWhole(Examination examination) {
        MavenSession session = examination.session();
        MavenProject top = session.getTopLevelProject();
        boolean all = session.getProjects().size() == session.getAllProjects().size();
        boolean fromRoot = top.getBasedir().toPath().toAbsolutePath().normalize().equals(RepositoryRoot.mavenRoot(session));
        return all && fromRoot || session.getSystemProperties().getProperty("env.CI") != null;
    }
}
