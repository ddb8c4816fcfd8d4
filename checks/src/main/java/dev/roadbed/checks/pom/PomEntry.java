package dev.roadbed.checks.pom;

import java.util.Objects;

/**
 * One place in a POM that names an artifact, as written; texts that are not there are empty.
 *
 * @param groupId    with Maven's default filled in for plugins
 * @param version    may hold {@code ${…}}
 * @param scope      of a dependency
 * @param line       line of the version, or of the entry when it has none; 0 when not known
 * @param profile    id of the profile around it; empty outside of profiles
 * @param owner      {@code group:artifact} of the plugin around it; empty for what belongs to the project itself
 */
public record PomEntry(
        EntryKind kind,
        String groupId,
        String artifactId,
        String version,
        String scope,
        int line,
        String profile,
        String owner) {

    public PomEntry {
        Objects.requireNonNull(kind, "kind");
        groupId = orEmpty(groupId);
        artifactId = orEmpty(artifactId);
        version = orEmpty(version);
        scope = orEmpty(scope);
        profile = orEmpty(profile);
        owner = orEmpty(owner);
    }

    /** {@code group:artifact} as written. */
    public String key() {
        return groupId + ":" + artifactId;
    }

    /** Whether a version is written. */
    public boolean hasVersion() {
        return !version.isEmpty();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }
}
