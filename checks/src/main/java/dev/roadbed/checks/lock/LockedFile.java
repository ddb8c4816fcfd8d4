package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of the lock: a file of a Maven repository and its SHA-256.
 *
 * @param path   in the layout of a Maven repository: {@code org/example/library/1.0/library-1.0.jar}
 * @param digest 64 lower-case hexadecimal digits
 */
public record LockedFile(String path, String digest) implements Comparable<LockedFile> {

    private static final int DIGEST = 64;

    /**
     * Whatever a groupId, artifactId, version, classifier and extension can be made of; no control character, no backslash. Looked at one by
     * one, because a lock has thousands of lines, and in a Maven that has just started a regular expression takes many times as long.
     */
    private static final String SPECIAL = "_+~@=$(),[]-";

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
        if (!isDigest(digest)) {
            return Optional.of("the digest is not 64 lower-case hexadecimal digits");
        }
        if (!isRelative(path)) {
            return Optional.of("the path is not a relative one of a Maven repository");
        }
        return hasLayout(path) ? Optional.empty() : Optional.of("the path is not group/artifact/version/file of a Maven repository");
    }

    private static boolean isDigest(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == DIGEST;
    }

    /** No segment is empty or begins with a dot. */
    private static boolean isRelative(String path) {
        boolean begins = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (begins ? !isOrdinary(c) : c != '/' && c != '.' && !isOrdinary(c)) {
                return false;
            }
            begins = c == '/';
        }
        return !begins;
    }

    private static boolean isOrdinary(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SPECIAL.indexOf(c) >= 0;
    }

    private static boolean hasLayout(String path) {
        List<String> segments = Arrays.asList(path.split("/"));
        return segments.size() >= SEGMENTS
                && segments.get(segments.size() - 1).startsWith(segments.get(segments.size() - 3) + "-");
    }

    /** Whose file it is. */
    public Coordinate coordinate() {
        return coordinate(path);
    }

    /** Whose file a path is. */
    static Coordinate coordinate(String path) {
        String[] segments = path.split("/");
        int last = segments.length - 1;
        String group = String.join(".", Arrays.asList(segments).subList(0, last - 2));
        return new Coordinate(group, segments[last - 2], segments[last - 1]);
    }

    /** The directory of an artifact's files, in the layout of a Maven repository. */
    static String directory(Coordinate artifact) {
        return artifact.groupId().replace('.', '/') + "/" + artifact.artifactId() + "/" + artifact.version();
    }

    /** The directory that it is in. */
    String directory() {
        return directory(path);
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Whether the file belongs to a snapshot, which may change every day and is never locked. */
    public boolean isSnapshot() {
        return isSnapshot(path);
    }

    static boolean isSnapshot(String path) {
        return directory(path).endsWith("-SNAPSHOT");
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
