package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of the lock: a file of a Maven repository and its SHA-256.
 *
 * @param path   in the layout of a Maven repository: {@code org/example/library/1.0/library-1.0.jar}
 * @param digest 64 lower-case hexadecimal digits
 */
public record LockedFile(String path, String digest) implements Comparable<LockedFile> {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Whatever a groupId, artifactId, version, classifier and extension can be made of; no control character, no backslash. */
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_+~@=$(),\\[\\]-][A-Za-z0-9._+~@=$(),\\[\\]-]*");

    /** A group of at least one word, artifactId, version and file name. */
    private static final int SEGMENTS = 4;

    /** @throws IllegalArgumentException if {@link #fault} has one to tell */
    public LockedFile {
        String wrong = fault(path, digest).orElse("");
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong + ": " + path);
        }
    }

    /** Why this is no line of a lock; nothing if it is one. */
    public static Optional<String> fault(String path, String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.of("the digest is not 64 lower-case hexadecimal digits");
        }
        List<String> segments = Arrays.asList(path.split("/", -1));
        if (!segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches())) {
            return Optional.of("the path is not a relative one of a Maven repository");
        }
        boolean layout = segments.size() >= SEGMENTS
                && segments.get(segments.size() - 1).startsWith(segments.get(segments.size() - 3) + "-");
        return layout ? Optional.empty() : Optional.of("the path is not group/artifact/version/file of a Maven repository");
    }

    /** Whose file it is. */
    public Coordinate coordinate() {
        String[] segments = path.split("/");
        int last = segments.length - 1;
        String group = String.join(".", Arrays.asList(segments).subList(0, last - 2));
        return new Coordinate(group, segments[last - 2], segments[last - 1]);
    }

    /** Whether the file belongs to a snapshot, which may change every day and is never locked. */
    public boolean isSnapshot() {
        return coordinate().version().endsWith("-SNAPSHOT");
    }

    @Override
    public int compareTo(LockedFile other) {
        return path.compareTo(other.path);
    }

    /** The line as {@code sha256sum} writes it, without line break. */
    @Override
    public String toString() {
        return digest + "  " + path;
    }
}
