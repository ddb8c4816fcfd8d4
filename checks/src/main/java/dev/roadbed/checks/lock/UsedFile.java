package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;

/**
 * A file of a Maven repository that a module uses.
 *
 * @param coordinate whose it is
 * @param classifier empty for none
 * @param extension  {@code jar}, {@code pom} and so on
 */
public record UsedFile(Coordinate coordinate, String classifier, String extension) {

    /** The path in the layout of a Maven repository. */
    public String path() {
        return LockedFile.directory(coordinate) + "/" + name();
    }

    /** The last part of the path. */
    public String name() {
        return coordinate.artifactId() + "-" + coordinate.version() + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
    }

    /** Whether it can be locked. */
    public boolean isSnapshot() {
        return coordinate.version().endsWith("-SNAPSHOT");
    }
}
