package dev.roadbed.plugin.verify;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * What a user asks for, as {@code groupId:artifactId:version[:packaging[:classifier]]}: the form of Maven's dependency plugin.
 *
 * @param artifact the file that is verified
 */
record RequestedArtifact(Artifact artifact) {

    /** What can be a folder or a file of a repository, and no way out of it. */
    private static final String PART = "(?![.-])(?!.*\\.\\.)[A-Za-z0-9_.-]+";

    /** @throws IllegalArgumentException with the form, if it is another, or if no version is named */
    static RequestedArtifact of(String text) {
        if (!text.matches(PART + "(:" + PART + "){2,4}")) {
            throw new IllegalArgumentException("-Dartifact=" + text + " names no artifact; it has the form groupId:artifactId:version[:packaging[:classifier]]");
        }
        String[] parts = text.split(":");
        if (parts[2].matches("LATEST|RELEASE")) {
            throw new IllegalArgumentException("-Dartifact=" + text + " is another release tomorrow; write the version that you use");
        }
        return new RequestedArtifact(new DefaultArtifact(parts[0], parts[1], parts.length > 4 ? parts[4] : "", parts.length > 3 ? parts[3] : "jar", parts[2]));
    }

    /** Whether the module's SBOM is one of this file. A module that has only a POM may have none, and sources are not what it speaks of. */
    boolean isDescribed() {
        return artifact.getClassifier().isEmpty() && !artifact.getExtension().equals("pom");
    }

    /** Everything that is published with it and speaks of it, itself first. */
    List<Artifact> files() {
        return List.of(artifact, beside("pom"), sbom(), statement());
    }

    Artifact sbom() {
        return beside("cdx.json");
    }

    Artifact statement() {
        return beside("intoto.json");
    }

    private Artifact beside(String extension) {
        return new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), extension, artifact.getVersion());
    }

    static Artifact bundle(Artifact file) {
        return new DefaultArtifact(file.getGroupId(), file.getArtifactId(), file.getClassifier(), file.getExtension() + ".sigstore.json", file.getVersion());
    }

    /** The name in the repository. */
    static String name(Artifact file) {
        return file.getArtifactId() + "-" + file.getVersion() + (file.getClassifier().isEmpty() ? "" : "-" + file.getClassifier()) + "." + file.getExtension();
    }
}
