package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * One call of a rule on one module: what a rule needs to look, and where it hands in what it has looked for and found. Accepted
 * risks, reports and the end of the build are {@link RoadbedRule}'s business.
 */
final class Examination {

    private final MavenSession session;
    private final MavenProject project;
    private final SessionMemory memory;
    private final String rule;
    private final List<Check> moduleChecks = new ArrayList<>();
    private final List<Check> repositoryChecks = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Examination(String rule, MavenSession session, MavenProject project) {
        this.rule = rule;
        this.session = session;
        this.project = project;
        this.memory = new SessionMemory(session);
    }

    MavenSession session() {
        return session;
    }

    MavenProject project() {
        return project;
    }

    SessionMemory memory() {
        return memory;
    }

    /** The root of the repository, to which every place is relative. */
    Path root() {
        return RepositoryRoot.of(session);
    }

    /** What the user wrote in the POM: {@code roadbedPins}. */
    String rule() {
        return rule;
    }

    /** The module, as reports name it. */
    String module() {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** Whether this call is the one that does something which is done once in a build, whatever the number of modules and threads. */
    boolean isFirst(String what) {
        return memory.claim(what, rule + " " + project.getBasedir());
    }

    /** Whether this call looks at the repository as a whole, for this rule. */
    boolean isRepositorys() {
        return isFirst("repository of " + rule);
    }

    /** The registered checks of a kind. They have no state, so one loading serves all modules of a build. */
    <C extends Check> List<C> checks(Class<C> kind) {
        @SuppressWarnings("unchecked")
        List<C> checks = memory.remember("checks " + kind.getName(), List.class, () -> CheckFamily.load(kind));
        return checks;
    }

    /**
     * Hands in what checks of this module have found.
     *
     * @param poms the POM files that were looked at: the module's own, and those of parents that are no module of this build
     * @throws IllegalArgumentException if there is no check: who looked for nothing finds nothing
     */
    void module(List<? extends Check> checks, Collection<Path> poms, List<Finding> found) {
        moduleChecks.addAll(require(checks));
        poms.forEach(pom -> folders.add(pom.toAbsolutePath().normalize().getParent()));
        findings.addAll(found);
    }

    /** Hands in what checks of the whole repository have found. @throws IllegalArgumentException if there is no check */
    void repository(List<? extends Check> checks, List<Finding> found) {
        repositoryChecks.addAll(require(checks));
        findings.addAll(found);
    }

    private static <C> List<C> require(List<C> checks) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("no check is registered: the jar of roadbed-checks is not whole");
        }
        return checks;
    }

    List<Check> moduleChecks() {
        return moduleChecks;
    }

    List<Check> repositoryChecks() {
        return repositoryChecks;
    }

    List<Path> folders() {
        return folders;
    }

    List<Finding> findings() {
        return findings;
    }
}
