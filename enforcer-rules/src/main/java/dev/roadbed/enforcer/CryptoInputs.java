package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.configuration.ConfigurationInput;
import dev.roadbed.checks.crypto.policy.ChosenPolicy;
import dev.roadbed.checks.crypto.policy.PolicyShelf;
import dev.roadbed.checks.crypto.policy.UnreadablePolicyException;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** What the crypto gate needs from Maven: class, source and resource folders of the module and those above it, and the policy. */
final class CryptoInputs {

    private CryptoInputs() {}

    static AnalysisInput analysis(Examination examination) {
        MavenProject project = examination.project();
        List<MavenProject> above = examination.session().getProjectDependencyGraph().getUpstreamProjects(project, true);
        List<MavenProject> all = new ArrayList<>(List.of(project));
        all.addAll(above);
        List<Path> sources = all.stream().flatMap(each -> each.getCompileSourceRoots().stream()).map(Path::of).toList();
        List<Path> resources = all.stream().flatMap(each -> resources(each).stream()).toList();
        return new AnalysisInput(examination.root(), List.of(classes(project)), above.stream().map(CryptoInputs::classes).toList(), sources, resources);
    }

    static ConfigurationInput configuration(Examination examination) {
        MavenProject project = examination.project();
        return new ConfigurationInput(examination.root(), ProjectLineage.file(project).getParent(), resources(project));
    }

    private static List<Path> resources(MavenProject project) {
        return project.getBuild().getResources().stream().map(Resource::getDirectory).map(Path::of).toList();
    }

    static Path classes(MavenProject project) {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** Read once in a build for each choice. @throws EnforcerRuleError if there is no such policy, or it is not well-formed */
    static CryptoPolicy policy(Examination examination) throws EnforcerRuleError, UnreadablePomException {
        ProjectLineage lineages = new ProjectLineage(examination.memory(), examination.root(), examination.session());
        try {
            ChosenPolicy chosen = ChosenPolicy.of(lineages.of(examination.project()));
            Object known = examination.memory().remember("crypto policy " + chosen, Object.class, () -> read(chosen, examination.root()));
            if (known instanceof UnreadablePolicyException unreadable) {
                throw unreadable;
            }
            return (CryptoPolicy) known;
        } catch (UnreadablePolicyException e) {
            throw new EnforcerRuleError("The policy of <roadbedCrypto/> cannot be used. " + e.getMessage() + ".");
        }
    }

    private static Object read(ChosenPolicy chosen, Path root) {
        try {
            return chosen.read(new PolicyShelf(root));
        } catch (UnreadablePolicyException e) {
            return e;
        }
    }
}
