package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.banned.CryptoCheck;
import dev.roadbed.checks.crypto.banned.CryptoInput;
import dev.roadbed.checks.crypto.configuration.Configuration;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * {@code <roadbedCrypto/>}: cryptography in the module's classes and configuration is what the policy approves. Runs after the compiler, and writes the
 * inventory of what it has seen.
 */
@Named("roadbedCrypto")
public final class CryptoRule extends RoadbedRule {

    @Inject
    public CryptoRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        requireClasses(examination.project());
        CryptoPolicy policy = CryptoInputs.policy(examination);
        List<CryptoUse> uses = new ArrayList<>(CryptoAnalysis.uses(CryptoInputs.analysis(examination)));
        uses.addAll(Configuration.uses(CryptoInputs.configuration(examination)));
        CryptoInventory.write(examination, uses, policy);
        CryptoInput input = new CryptoInput(uses, ShippedLibraries.of(examination), policy, JudgementDay.of(examination).day());
        List<CryptoCheck> checks = examination.checks(CryptoCheck.class);
        List<Finding> found = checks.stream().flatMap(check -> check.check(input).stream()).toList();
        examination.module(checks, List.of(examination.project().getFile().toPath()), found);
    }

    /** Who looks before the compiler has run sees nothing, and nothing is no pass. */
    private static void requireClasses(MavenProject project) throws EnforcerRuleError {
        boolean sources = project.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
        if (sources && !project.getPackaging().equals("pom") && !Files.isDirectory(CryptoInputs.classes(project))) {
            throw new EnforcerRuleError("<roadbedCrypto/> found sources and no classes in " + project.getId() + ": bind it to the phase process-classes,"
                    + " after the compiler");
        }
    }
}
