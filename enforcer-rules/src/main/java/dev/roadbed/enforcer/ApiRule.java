package dev.roadbed.enforcer;

import dev.roadbed.checks.document.ReleasedVersions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.version.ApiBaseline;
import dev.roadbed.checks.version.ApiChange;
import dev.roadbed.checks.version.ApiCheck;
import dev.roadbed.checks.version.ApiComparison;
import dev.roadbed.checks.version.ApiInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * {@code <roadbedApi/>}: what the module shows to callers, compared with the release that its POM names. Bound after packaging. A module
 * that names none is no library, and nothing is looked at.
 */
@Named("roadbedApi")
public final class ApiRule extends RoadbedRule {

    private final RepositorySystem repositories;

    @Inject
    public ApiRule(MavenSession session, MavenProject project, RepositorySystem repositories) {
        super(session, project);
        this.repositories = repositories;
    }

    @Override
    void examine(Examination examination) throws Exception {
        MavenProject project = examination.project();
        Lineage lineage = new ProjectLineage(examination.memory(), examination.root(), examination.session()).of(project);
        Optional<ApiBaseline> baseline = ApiBaseline.of(lineage);
        if (baseline.isEmpty() || project.getPackaging().equals("pom")) {
            getLog().debug("[roadbed] no library, for no POM has " + ApiBaseline.PROPERTY + ": " + project.getId());
            return;
        }
        List<ApiCheck> checks = examination.checks(ApiCheck.class);
        ApiInput api = new ApiInput(lineage.place(lineage.own(), Lines.ofOwnVersion(lineage.own().model())), project.getVersion(), baseline.get(),
                ReleasedVersions.of(examination.root()), changes(examination, baseline.get()));
        examination.module(checks, List.of(lineage.own().path()), checks.stream().flatMap(check -> check.check(api).stream()).toList());
    }

    private List<ApiChange> changes(Examination examination, ApiBaseline baseline) throws EnforcerRuleError, IOException {
        if (baseline.isNone()) {
            getLog().info("[roadbed] no release yet with which the API could be compared: " + ApiBaseline.PROPERTY + " is " + ApiBaseline.NONE);
        }
        Optional<String> release = baseline.release();
        return release.isEmpty() ? List.of() : changes(examination.project(), released(examination, release.get(), baseline));
    }

    private static List<ApiChange> changes(MavenProject project, Path released) throws EnforcerRuleError, IOException {
        File built = project.getArtifact().getFile();
        if (built == null || !built.isFile()) {
            throw new EnforcerRuleError("<roadbedApi/> found no jar to compare in " + project.getId() + ": run a phase after package");
        }
        List<Path> classPath = project.getArtifacts().stream().map(Artifact::getFile).filter(file -> file != null && file.exists())
                .map(File::toPath).toList();
        return ApiComparison.of(released, built.toPath(), classPath);
    }

    private Path released(Examination examination, String version, ApiBaseline baseline) throws EnforcerRuleError {
        MavenProject project = examination.project();
        ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", version),
                project.getRemoteProjectRepositories(), "roadbed");
        try {
            return repositories.resolveArtifact(examination.session().getRepositorySession(), request).getArtifact().getFile().toPath();
        } catch (ArtifactResolutionException missing) {
            // Not to know is not to be well: a build that cannot compare does not pass.
            throw new EnforcerRuleError("The API cannot be compared with the last release. " + ApiBaseline.PROPERTY + " in " + baseline.place() + " is "
                    + version + ", but " + request.getArtifact() + " cannot be had: " + missing.getMessage()
                    + ". Correct the property, or let the build reach the repository that has the release"
                    + (examination.session().isOffline() ? ": this build is offline (-o)." : "."), missing);
        }
    }
}
