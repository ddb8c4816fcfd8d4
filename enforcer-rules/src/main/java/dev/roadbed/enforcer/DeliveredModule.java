package dev.roadbed.enforcer;

import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.sbom.ComponentKey;
import dev.roadbed.checks.sbom.DeliveredFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * What a module delivers.
 *
 * @param key     of the module
 * @param own     its artifact; nothing if its packaging has none
 * @param runtime what is delivered with it
 * @param known   what its SBOM may name besides: what is compiled against and comes from elsewhere
 */
record DeliveredModule(ComponentKey key, Optional<DeliveredFile> own, List<DeliveredFile> runtime, Set<ComponentKey> known) {

    private static final Set<String> DELIVERED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);
    private static final Set<String> NAMED = Set.of(Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM);

    /** @throws IOException if a file that Maven has resolved cannot be read, or one that is delivered was not resolved */
    static DeliveredModule of(MavenProject project) throws IOException {
        List<DeliveredFile> runtime = new ArrayList<>();
        Set<ComponentKey> known = new HashSet<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (DELIVERED.contains(artifact.getScope())) {
                runtime.add(delivered(artifact));
            } else if (NAMED.contains(artifact.getScope())) {
                known.add(key(artifact));
            }
        }
        return new DeliveredModule(key(project.getArtifact()), own(project), runtime, known);
    }

    private static DeliveredFile delivered(Artifact artifact) throws IOException {
        File file = artifact.getFile();
        if (file == null || !file.isFile()) {
            throw new IOException(artifact.getId() + " has no file yet, so there is nothing to compare the SBOM with;"
                    + " run a build that packages: ./mvnw -Pfull verify");
        }
        return DeliveredFile.of(key(artifact), path(artifact), "", file.toPath());
    }

    /** Called without the lifecycle, Maven does not know the file that the last build has made. */
    private static Optional<DeliveredFile> own(MavenProject project) throws IOException {
        Artifact artifact = project.getArtifact();
        if (project.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        Path built = artifact.getFile() != null && artifact.getFile().isFile()
                ? artifact.getFile().toPath()
                : Path.of(project.getBuild().getDirectory()).resolve(
                        project.getBuild().getFinalName() + "." + artifact.getArtifactHandler().getExtension());
        return built.toFile().isFile() ? Optional.of(DeliveredFile.of(key(artifact), path(artifact), "", built)) : Optional.empty();
    }

    static ComponentKey key(Artifact artifact) {
        return new ComponentKey(coordinate(artifact), artifact.getClassifier() == null ? "" : artifact.getClassifier());
    }

    private static String path(Artifact artifact) {
        return new UsedFile(coordinate(artifact), artifact.getClassifier() == null ? "" : artifact.getClassifier(),
                artifact.getArtifactHandler().getExtension()).path();
    }

    private static Coordinate coordinate(Artifact artifact) {
        return new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
    }
}
