package dev.roadbed.plugin.sbom;

import dev.roadbed.checks.crypto.cbom.Cbom;
import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.sbom.CbomLink;
import dev.roadbed.checks.sbom.ComponentKey;
import dev.roadbed.checks.sbom.DeliveredFile;
import dev.roadbed.plugin.maven.RepositoryFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.DeploymentRepository;
import org.apache.maven.project.MavenProject;

/**
 * What one module delivers, and what is delivered with it. Made in the module's own turn: later, Maven shows less of its dependencies.
 *
 * @param key     of the module
 * @param files   every delivered file, the module's own among them
 * @param cbom    its inventory of cryptography, if it has one
 * @param sources where the source of a dependency is, if its SBOM does not say so
 */
record ModuleFiles(ComponentKey key, Map<ComponentKey, DeliveredFile> files, Optional<CbomLink> cbom, Map<ComponentKey, String> sources) {

    private static final Set<String> DELIVERED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

    /** @throws IOException if a file that Maven has resolved cannot be read */
    static ModuleFiles of(MavenProject project, Map<ComponentKey, String> sources) throws IOException {
        Map<ComponentKey, DeliveredFile> files = new LinkedHashMap<>();
        DeclaredRepositories repositories = new DeclaredRepositories(project);
        for (Artifact artifact : project.getArtifacts()) {
            if (DELIVERED.contains(artifact.getScope()) && isFile(artifact)) {
                Path file = artifact.getFile().toPath();
                String path = RepositoryFile.of(artifact).path();
                files.put(key(artifact), DeliveredFile.of(key(artifact), path, repositories.url(path, file), file));
            }
        }
        ComponentKey own = key(project.getArtifact());
        if (isFile(project.getArtifact())) {
            String path = RepositoryFile.of(project.getArtifact()).path();
            files.put(own, DeliveredFile.of(own, path, published(project, path), project.getArtifact().getFile().toPath()));
        }
        return new ModuleFiles(own, files, CbomLink.of(own, cbom(project)), sources);
    }

    /** Written by the crypto gate, after the compiler. */
    static Path cbom(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).resolve("roadbed").resolve(Cbom.fileName(project.getArtifactId()));
    }

    /** A module that is not packaged yet is a directory of classes. */
    private static boolean isFile(Artifact artifact) {
        File file = artifact.getFile();
        return file != null && file.isFile();
    }

    private static String published(MavenProject project, String path) {
        DeploymentRepository repository = project.getDistributionManagement() == null
                ? null
                : project.getDistributionManagement().getRepository();
        boolean reachable = repository != null && repository.getUrl() != null && repository.getUrl().startsWith("https://");
        return reachable ? repository.getUrl().replaceFirst("/+$", "") + "/" + path : "";
    }

    static ComponentKey key(Artifact artifact) {
        UsedFile file = RepositoryFile.of(artifact);
        return new ComponentKey(file.coordinate(), file.classifier());
    }
}
