package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.acceptance.Acceptances;
import dev.roadbed.checks.acceptance.Ledger;
import dev.roadbed.checks.acceptance.LedgerInput;
import dev.roadbed.checks.document.ChangelogExcerpt;
import dev.roadbed.checks.document.LastRelease;
import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.finding.Catalogue;
import dev.roadbed.checks.proof.BoundaryCrossing;
import dev.roadbed.checks.proof.ChangedFile;
import dev.roadbed.checks.proof.GitChanges;
import dev.roadbed.checks.proof.NewDelta;
import dev.roadbed.checks.release.AcceptedRisk;
import dev.roadbed.checks.release.ReleaseNotes;
import dev.roadbed.checks.sbom.SbomDifference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the notes of a release together, as {@code target/roadbed/release-notes.md}: the changelog's entry, new threat-model deltas, changed
 * trust boundaries, libraries that came, went or changed, and accepted risks.
 */
@Mojo(name = "release-notes", aggregator = true)
public final class ReleaseNotesMojo extends AbstractMojo {

    private final MavenSession session;
    private final PublishedSboms sboms;

    /** The tag to compare with; the release before, if it is not given. */
    @Parameter(property = "since")
    private String since;

    @Inject
    public ReleaseNotesMojo(MavenSession session, PublishedSboms sboms) {
        this.session = session;
        this.sboms = sboms;
    }

    @Override
    public void execute() throws MojoExecutionException {
        Path file = Path.of(session.getTopLevelProject().getBuild().getDirectory(), "roadbed", "release-notes.md");
        try {
            WholeFile.replace(file, notes().markdown().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException("roadbed:release-notes: " + e.getMessage(), e);
        }
        getLog().info("[roadbed] wrote " + file);
    }

    private ReleaseNotes notes() throws IOException {
        Path root = session.getTopLevelProject().getBasedir().toPath();
        String version = session.getTopLevelProject().getVersion();
        String changes = ChangelogExcerpt.of(root, version)
                .orElseThrow(() -> new IOException("CHANGELOG.md has no entry for " + version + ": ## [" + version + "] - " + LocalDate.now()));
        Optional<LastRelease> last = since == null ? LastRelease.before(root) : Optional.of(release(since));
        List<ChangedFile> changed = last.isPresent() ? GitChanges.since(root, last.get().tag()) : List.of();
        Optional<SbomDifference> libraries = Optional.empty();
        String noLibraries = "there is no release before";
        if (last.isPresent()) {
            try {
                libraries = Optional.of(SbomDifference.of(sboms.published(last.get().version()), sboms.built()));
            } catch (IOException e) {
                noLibraries = e.getMessage();
                getLog().warn("[roadbed] libraries are not compared: " + noLibraries);
            }
        }
        return new ReleaseNotes(version, last.map(LastRelease::tag), changes, NewDelta.of(changed), BoundaryCrossing.of(changed), libraries, noLibraries,
                accepted(root));
    }

    private static LastRelease release(String tag) throws IOException {
        return LastRelease.of(tag).orElseThrow(() -> new IOException("-Dsince=" + tag + " names no release: a tag is a version, such as v1.2.3"));
    }

    private static List<AcceptedRisk> accepted(Path root) throws IOException {
        Ledger ledger = Ledger.read(root);
        if (ledger.fault().isPresent()) {
            throw new IOException(Ledger.FILE + " cannot be used (RB-RISK-001): " + ledger.fault().get().what());
        }
        return Acceptances.of(new LedgerInput(ledger, Catalogue.load(), LocalDate.now())).inForce().stream().map(accepted -> new AcceptedRisk(
                accepted.id().value(), accepted.where().toString(), accepted.until(), accepted.reason(), accepted.owner())).toList();
    }
}
