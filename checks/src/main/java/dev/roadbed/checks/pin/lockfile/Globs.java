package dev.roadbed.checks.pin.lockfile;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The patterns with which a workspace names its members. */
final class Globs {

    private Globs() {}

    /** Whether a folder is chosen by the patterns and not taken away again by one that begins with an exclamation mark. */
    static boolean select(List<String> patterns, Path base, Path folder) {
        boolean selected = false;
        for (String pattern : patterns) {
            boolean not = pattern.startsWith("!");
            if (matches(not ? pattern.substring(1) : pattern, base.relativize(folder))) {
                selected = !not;
            }
        }
        return selected;
    }

    private static boolean matches(String pattern, Path folder) {
        String glob = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "").replaceFirst("^/", "");
        // A double star between slashes may also stand for no folder at all, which Java's globs do not know.
        return matchesGlob(glob, folder) || matchesGlob(glob.replace("**/", ""), folder) || matchesGlob(glob.replaceFirst("/\\*\\*$", ""), folder);
    }

    private static boolean matchesGlob(String glob, Path folder) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(folder);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
