package dev.roadbed.checks.pom;

import java.util.Objects;

/**
 * Group, artifact and version of something that Maven resolves.
 *
 * @param version empty when none is written
 */
public record Coordinate(String groupId, String artifactId, String version) {

    public Coordinate {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(artifactId, "artifactId");
        Objects.requireNonNull(version, "version");
    }

    /** {@code group:artifact}, the part that does not change with a release. */
    public String key() {
        return groupId + ":" + artifactId;
    }

    /** The same artifact in another version. */
    public Coordinate at(String other) {
        return new Coordinate(groupId, artifactId, other);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? key() : key() + ":" + version;
    }
}
