package dev.roadbed.plugin.verify;

import dev.roadbed.checks.evidence.ReleaseVerdict;
import dev.roadbed.checks.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Fetches a release, its SBOM, its provenance and their signatures, and says whether they are what the expected identity has built:
 * {@code mvn dev.roadbed:roadbed-maven-plugin:verify -Dartifact=com.acme:app:1.0.0
 * -Didentity=https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.0.0}. Needs no project.
 */
@Mojo(name = "verify", requiresProject = false)
public final class VerifyMojo extends AbstractMojo {

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final RepositorySystem repositories;
    private final SignatureVerifier signatures;

    /** What is verified, as {@code groupId:artifactId:version[:packaging[:classifier]]}. */
    @Parameter(property = "artifact", required = true)
    private String artifact;

    /** Who has to have signed and built it, as its VERIFYING.md says: the whole URI of a workflow with its tag. There is no default. */
    @Parameter(property = "identity", required = true)
    private String identity;

    /** Who vouches for that identity. */
    @Parameter(property = "issuer", defaultValue = "https://token.actions.githubusercontent.com")
    private String issuer;

    @Inject
    public VerifyMojo(MavenSession session, MavenProject project, MojoExecution execution, RepositorySystem repositories, SignatureVerifier signatures) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.repositories = repositories;
        this.signatures = signatures;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<Verdict> verdicts;
        try {
            verdicts = verdicts(RequestedArtifact.of(artifact));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MojoExecutionException("roadbed:verify: " + e.getMessage().replaceFirst("[.\\s]+$", "") + ". Nothing is said of " + artifact, e);
        }
        verdicts.stream().filter(Verdict::holds).forEach(verdict -> getLog().info("[roadbed] good  " + verdict.sentence()));
        List<String> bad = verdicts.stream().filter(verdict -> !verdict.holds()).map(verdict -> "  bad   " + verdict.sentence()).toList();
        if (!bad.isEmpty()) {
            throw new MojoFailureException("do not use " + artifact + ": it is not what " + identity + " has built\n" + String.join("\n", bad));
        }
        getLog().info("[roadbed] " + artifact + " is what " + identity + " has built");
    }

    private List<Verdict> verdicts(RequestedArtifact requested) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Map<String, Path> bundles = new TreeMap<>();
        for (Artifact file : requested.files()) {
            String name = RequestedArtifact.name(file);
            fetch(file, name, files);
            fetch(RequestedArtifact.bundle(file), name, bundles);
        }
        BiFunction<Path, Path, String> signature = signatures.of(execution.getVersion(), identity, issuer, project.getRemotePluginRepositories());
        return new ReleaseVerdict(files, bundles, RequestedArtifact.name(requested.artifact()), RequestedArtifact.name(requested.sbom()),
                requested.isDescribed(), RequestedArtifact.name(requested.statement()), identity).verdicts(signature);
    }

    /** What no repository has is judged as missing; a repository that does not answer, or is not asked without a network, is an error. */
    private void fetch(Artifact file, String name, Map<String, Path> fetched) throws IOException {
        List<RemoteRepository> remotes = project.getRemoteProjectRepositories();
        try {
            fetched.put(name, repositories.resolveArtifact(session.getRepositorySession(), new ArtifactRequest(file, remotes, "roadbed"))
                    .getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            if (!e.getResult().isMissing() || session.isOffline()) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
