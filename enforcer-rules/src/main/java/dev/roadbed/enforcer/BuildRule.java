package dev.roadbed.enforcer;

import dev.roadbed.checks.build.BuildCheck;
import dev.roadbed.checks.build.BuildInput;
import dev.roadbed.checks.build.MavenCall;
import dev.roadbed.checks.pom.CommittedProperties;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** {@code <roadbedBuild/>}: the build's time is the project's own, and its gates are where the parent put them. */
@Named("roadbedBuild")
public final class BuildRule extends RoadbedRule {

    /** Set by Maven: {@code true} where all gates run, as in CI. */
    private String full = "false";

    /** Set by Maven: {@code true} in a build that makes a release, which must not carry the parent's metadata. */
    private String release = "false";

    @Inject
    public BuildRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        ProjectLineage lineages = new ProjectLineage(examination.memory(), examination.root(), examination.session());
        Lineage lineage = lineages.of(examination.project());
        BuildInput module = new BuildInput(lineage, lineages.toJudge(lineage), call(examination));
        sayWhatContinuousIntegrationRefuses(module);
        List<BuildCheck> checks = examination.checks(BuildCheck.class);
        examination.module(checks, module.judged().stream().map(PomFile::path).toList(),
                checks.stream().flatMap(check -> check.check(module).stream()).toList());
    }

    private void sayWhatContinuousIntegrationRefuses(BuildInput module) {
        if (module.hasNoBuildTime() && !module.call().full()) {
            getLog().warn("[roadbed] no build time: archives differ from build to build, and CI fails on it; docs/checks/RB-BUILD-001.md");
        }
    }

    private MavenCall call(Examination examination) throws IOException, EnforcerRuleError {
        MavenSession session = examination.session();
        Map<String, String> given = session.getUserProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), session.getUserProperties()::getProperty));
        return new MavenCall(given, CommittedProperties.in(RepositoryRoot.mavenRoot(session)),
                session.getRequest().getInactiveProfiles(), isTrue("full", full), isTrue("release", release),
                examination.isFirst("call of Maven"));
    }
}
