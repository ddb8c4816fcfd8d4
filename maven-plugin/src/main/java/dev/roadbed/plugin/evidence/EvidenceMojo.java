package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.evidence.EvidenceCheck;
import dev.roadbed.checks.evidence.EvidenceInput;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.FindingText;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The last gate before a module is published: every gate has run, and every published file is named by the provenance, digest for
 * digest, the SBOM among them. In a release each is signed as well.
 */
@Mojo(name = "evidence", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class EvidenceMojo extends AbstractMojo {

    private final ModuleBuild build;

    /** Set by the parent: {@code true} at the end of a release, where everything is signed. */
    @Parameter(defaultValue = "false")
    private boolean signed;

    @Inject
    public EvidenceMojo(ModuleBuild build) {
        this.build = build;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (build.makesTheLock()) {
            getLog().info("[roadbed] this build makes the lock: there is nothing to publish");
            return;
        }
        EvidenceInput input = input();
        List<Finding> findings = findings(input);
        if (!findings.isEmpty()) {
            throw new MojoFailureException(FindingText.number(findings) + "\n" + FindingText.of(findings));
        }
        getLog().info("[roadbed] evidence: " + input.published().size() + " published files, each named by the provenance"
                + (signed ? " and signed" : ", not signed"));
        EndOfModule.of(build.project()).look(build.session(), this::refuseWhatCameLater);
    }

    /** Plugins of the project come after ours in "verify"; what they attach or change is judged when the last of them is done. */
    private void refuseWhatCameLater() throws MojoExecutionException {
        List<Finding> findings = findings(input());
        if (!findings.isEmpty()) {
            throw new MojoExecutionException(FindingText.number(findings) + " after roadbed-evidence had run\n" + FindingText.of(findings));
        }
    }

    private static List<Finding> findings(EvidenceInput input) {
        return CheckFamily.load(EvidenceCheck.class).stream().flatMap(check -> check.check(input).stream()).sorted().toList();
    }

    private EvidenceInput input() throws MojoExecutionException {
        try {
            return read();
        } catch (IOException e) {
            throw new MojoExecutionException("roadbed:evidence: " + e.getMessage(), e);
        }
    }

    private EvidenceInput read() throws IOException, MojoExecutionException {
        Path file = build.statement();
        PublishedFiles published = PublishedFiles.of(build.project());
        Map<String, String> digests = published.digests();
        Optional<String> text = Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        return new EvidenceInput(Place.in(build.root(), file, 0), text, build.results(), digests, build.sbom(), build.cbom(), published.bundles(), signed,
                signed || build.isContinuousIntegration());
    }
}
