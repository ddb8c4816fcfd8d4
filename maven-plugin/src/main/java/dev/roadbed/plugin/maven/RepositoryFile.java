package dev.roadbed.plugin.maven;

import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.pom.Coordinate;
import org.apache.maven.artifact.Artifact;

/** Artifacts of Maven and of its resolver as files of a repository: with the version as the POM has it, never a snapshot's timestamp. */
public final class RepositoryFile {

    private RepositoryFile() {}

    public static UsedFile of(Artifact artifact) {
        Coordinate coordinate = new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        String classifier = artifact.getClassifier() == null ? "" : artifact.getClassifier();
        return new UsedFile(coordinate, classifier, artifact.getArtifactHandler().getExtension());
    }

    public static UsedFile of(org.eclipse.aether.artifact.Artifact artifact) {
        Coordinate coordinate = new Coordinate(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        return new UsedFile(coordinate, artifact.getClassifier(), artifact.getExtension());
    }
}
