package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.banned.CryptoCheck;
import dev.roadbed.checks.crypto.banned.CryptoInput;
import dev.roadbed.checks.crypto.cache.Analyser;
import dev.roadbed.checks.crypto.cache.CachedAnalysis;
import dev.roadbed.checks.crypto.configuration.Configuration;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        List<CryptoUse> uses = new ArrayList<>(analysed(examination));
        uses.addAll(Configuration.uses(CryptoInputs.configuration(examination)));
        CryptoInventory.write(examination, uses, policy);
        CryptoInput input = new CryptoInput(uses, ShippedLibraries.of(examination), policy, JudgementDay.of(examination).day());
        List<CryptoCheck> checks = examination.checks(CryptoCheck.class);
        List<Finding> found = checks.stream().flatMap(check -> check.check(input).stream()).toList();
        examination.module(checks, List.of(examination.project().getFile().toPath()), found);
    }

    /**
     * What is in the classes. On a laptop, what was found in the same files before counts; never in CI, where the files of a build folder may come from a commit or a cache of the
     * server: who could put one there could make the gate blind.
     */
    private List<CryptoUse> analysed(Examination examination) throws IOException {
        AnalysisInput input = CryptoInputs.analysis(examination);
        boolean ci = examination.session().getSystemProperties().containsKey("env.CI");
        String analyser = ci ? "" : examination.memory().remember("crypto analyser", String.class, CryptoRule::analyser);
        if (analyser.isEmpty()) {
            return CryptoAnalysis.uses(input);
        }
        Path file = Path.of(examination.project().getBuild().getDirectory()).resolve("roadbed-cache").resolve("crypto.bin");
        CachedAnalysis.Result result = new CachedAnalysis(file, analyser).uses(input);
        getLog().debug("[roadbed] roadbedCrypto: " + (result.known() ? "nothing has changed, the uses are those of " + file : "classes analysed, uses written to " + file));
        return result.uses();
    }

    /** Empty if nobody can say who that is. */
    private static String analyser() {
        try {
            return Analyser.name().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
