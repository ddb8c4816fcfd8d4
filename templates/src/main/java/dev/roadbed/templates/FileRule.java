package dev.roadbed.templates;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * What holds for some files of a generated project.
 *
 * @param paths a glob, as in {@link java.nio.file.FileSystem#getPathMatcher}
 * @param kind whose the files are after generation
 * @param executable whether they can be run
 * @param when they are generated
 */
public record FileRule(String paths, Kind kind, boolean executable, Condition when) {

    /** Whose a file is after generation; what a later update may do with it. */
    public enum Kind {
        /** Roadbed's, byte for byte. */
        MANAGED,
        /** The text between two marker lines is Roadbed's. */
        BLOCK,
        /** Both may change it: merged three ways. */
        MERGED,
        /** The user's from the first day. */
        SEEDED
    }

    /** Whether the rule is about this path, written with {@code /}. */
    public boolean covers(String path) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + paths);
        return matcher.matches(Path.of(path));
    }
}
