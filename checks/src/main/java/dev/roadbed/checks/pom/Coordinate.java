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

    /**
     * Written out, as in the other records by which every pin is looked up: what the compiler makes for a record is put together at its first
     * call, and that takes a Maven that has just started ten milliseconds.
     */
    @Override
    public int hashCode() {
        return 31 * (31 * groupId.hashCode() + artifactId.hashCode()) + version.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinate that
                && groupId.equals(that.groupId) && artifactId.equals(that.artifactId) && version.equals(that.version);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? key() : key() + ":" + version;
    }
}
