package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.ModuleInput;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.prefix.PluginPrefixResolver;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** {@code <roadbedPins/>}: everything that can float is pinned, or its risk is accepted. */
@Named("roadbedPins")
public final class PinsRule extends AbstractEnforcerRule {

    private final MavenSession session;
    private final MavenProject project;
    private final RepositorySystem repositories;
    private final PluginPrefixResolver prefixes;

    /** Set by Maven: {@code true} in a build that makes a release, where no snapshot at all is tolerated. */
    private String release = "false";

    @Inject
    public PinsRule(
            MavenSession session, MavenProject project, RepositorySystem repositories, PluginPrefixResolver prefixes) {
        this.session = session;
        this.project = project;
        this.repositories = repositories;
        this.prefixes = prefixes;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        long start = System.nanoTime();
        PinsJudge judge = new PinsJudge(session, project, getLog());
        try {
            SessionMemory memory = new SessionMemory(session);
            ModuleInput input = new ModuleInputs(session, memory, judge.root(), repositories, prefixes)
                    .of(project, isRelease());
            List<Finding> open = judge.judge(input, memory);
            if (!open.isEmpty()) {
                throw new EnforcerRuleException(judge.text(open));
            }
        } catch (EnforcerRuleException e) {
            throw e;
        } catch (Exception e) {
            throw new EnforcerRuleError("Roadbed could not check that versions are pinned in " + project.getId() + ": "
                    + e.getMessage() + " (" + e.getClass().getSimpleName() + "). Run with -e for the details.", e);
        } finally {
            getLog().debug("[roadbed] pins: " + (System.nanoTime() - start) / 1_000_000 + " ms for " + project.getId());
        }
    }

    private boolean isRelease() throws EnforcerRuleError {
        return switch (release) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new EnforcerRuleError("<roadbedPins><release>" + release + "</release>: write true or false");
        };
    }

    /** Nothing is cached: a cached rule is not asked again, not even in the next module. */
    @Override
    public String getCacheId() {
        return null;
    }

    @Override
    public String toString() {
        return "RoadbedPins[release=" + release + "]";
    }
}
