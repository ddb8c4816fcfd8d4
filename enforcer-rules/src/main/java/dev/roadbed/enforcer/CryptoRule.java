package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.banned.CryptoCheck;
import dev.roadbed.checks.crypto.banned.CryptoInput;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** {@code <roadbedCrypto/>}: cryptography in the module's classes is what the policy approves. Runs after the compiler. */
@Named("roadbedCrypto")
public final class CryptoRule extends RoadbedRule {

    @Inject
    public CryptoRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        requireClasses(examination.project());
        LocalDate day = LocalDate.ofInstant(examination.session().getStartTime().toInstant(), ZoneOffset.UTC);
        CryptoInput input = new CryptoInput(CryptoAnalysis.uses(input(examination)), PolicyFile.bsi(), day);
        List<CryptoCheck> checks = examination.checks(CryptoCheck.class);
        List<Finding> found = checks.stream().flatMap(check -> check.check(input).stream()).toList();
        examination.module(checks, List.of(examination.project().getFile().toPath()), found);
    }

    private static AnalysisInput input(Examination examination) {
        MavenProject project = examination.project();
        List<MavenProject> above = examination.session().getProjectDependencyGraph().getUpstreamProjects(project, true);
        List<MavenProject> all = new ArrayList<>(List.of(project));
        all.addAll(above);
        List<Path> sources = all.stream().flatMap(each -> each.getCompileSourceRoots().stream()).map(Path::of).toList();
        List<Path> resources = all.stream().flatMap(each -> each.getBuild().getResources().stream())
                .map(Resource::getDirectory).map(Path::of).toList();
        return new AnalysisInput(examination.root(), List.of(classes(project)), above.stream().map(CryptoRule::classes).toList(), sources, resources);
    }

    private static Path classes(MavenProject project) {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** Who looks before the compiler has run sees nothing, and nothing is no pass. */
    private static void requireClasses(MavenProject project) throws EnforcerRuleError {
        boolean sources = project.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
        if (sources && !project.getPackaging().equals("pom") && !Files.isDirectory(classes(project))) {
            throw new EnforcerRuleError("<roadbedCrypto/> found sources and no classes in " + project.getId() + ": bind it to the phase process-classes,"
                    + " after the compiler");
        }
    }
}
