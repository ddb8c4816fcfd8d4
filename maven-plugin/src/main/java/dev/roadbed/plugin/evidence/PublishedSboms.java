package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.sbom.Bom;
import dev.roadbed.checks.sbom.BomUnreadableException;
import dev.roadbed.plugin.sbom.ReactorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** SBOMs of all modules: those that the last build has made, and those of an earlier release. */
@Named
final class PublishedSboms {

    private final MavenSession session;
    private final RepositorySystem repositories;

    @Inject
    PublishedSboms(MavenSession session, RepositorySystem repositories) {
        this.session = session;
        this.repositories = repositories;
    }

    /** @throws IOException if a module has none */
    List<Bom> built() throws IOException {
        List<Bom> boms = new ArrayList<>();
        for (MavenProject project : publishing()) {
            Path file = Path.of(project.getBuild().getDirectory(), Bom.fileName(project.getArtifactId(), project.getVersion()));
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no " + file + "; run ./mvnw -Pfull verify first");
            }
            boms.add(read(file));
        }
        return boms;
    }

    /** Modules that the release did not have yet bring nothing. @throws IOException if it has published none at all, or one cannot be had */
    List<Bom> published(String version) throws IOException {
        List<Bom> boms = new ArrayList<>();
        String reason = "";
        for (MavenProject project : publishing()) {
            DefaultArtifact sbom = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "cdx.json", version);
            try {
                boms.add(read(repositories.resolveArtifact(session.getRepositorySession(),
                        new ArtifactRequest(sbom, project.getRemoteProjectRepositories(), "roadbed")).getArtifact().getFile().toPath()));
            } catch (ArtifactResolutionException e) {
                if (!e.getResult().isMissing() || session.isOffline()) {
                    throw new IOException(sbom + " cannot be had: " + e.getMessage(), e);
                }
                reason = "no repository has " + sbom;
            }
        }
        if (boms.isEmpty()) {
            throw new IOException(reason);
        }
        return boms;
    }

    private List<MavenProject> publishing() {
        return session.getProjects().stream().filter(project -> !ReactorFiles.isAggregate(session, project)).toList();
    }

    private static Bom read(Path file) throws IOException {
        try {
            return Bom.read(Files.readString(file));
        } catch (BomUnreadableException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
