package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.lock.Sha256;
import dev.roadbed.plugin.maven.RepositoryFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * The files that a module publishes, by their names in a repository.
 *
 * @param files   artifact, POM and what plugins have attached
 * @param bundles names of the files that have a signature bundle of Sigstore
 */
record PublishedFiles(Map<String, Path> files, Set<String> bundles) {

    /** How the statement is attached; no file speaks of itself. */
    static final String STATEMENT = "intoto.json";

    private static final String BUNDLE = ".sigstore.json";
    private static final String PGP = ".asc";

    static PublishedFiles of(MavenProject project) {
        Map<String, Path> files = new TreeMap<>();
        Set<String> bundles = new TreeSet<>();
        files.put(project.getArtifactId() + "-" + project.getVersion() + ".pom", project.getFile().toPath());
        if (!project.getPackaging().equals("pom")) {
            add(project.getArtifact(), files, bundles);
        }
        project.getAttachedArtifacts().forEach(artifact -> add(artifact, files, bundles));
        return new PublishedFiles(files, bundles);
    }

    private static void add(Artifact artifact, Map<String, Path> files, Set<String> bundles) {
        String name = RepositoryFile.of(artifact).name();
        File file = artifact.getFile();
        if (name.endsWith(BUNDLE)) {
            bundles.add(name.substring(0, name.length() - BUNDLE.length()));
        } else if (file != null && file.isFile() && !name.endsWith(PGP) && !name.endsWith("." + STATEMENT)) {
            files.put(name, file.toPath());
        }
    }

    /** SHA-256 of each file. */
    Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            digests.put(file.getKey(), Sha256.of(file.getValue()));
        }
        return digests;
    }
}
