package dev.roadbed.checks.lock;

import java.util.ArrayList;
import java.util.List;

/**
 * What git says about the files that the lock stands on.
 *
 * @param entries files that are not exactly as committed
 * @param unknown why git could not say; empty if it could
 */
public record GitStatus(List<Entry> entries, String unknown) {

    /** What to ask git about, relative to the root of the project. */
    public static final List<String> WATCHED =
            List.of(Lock.FILE, MavenConfig.FILE, ".mvn/jvm.config", ".mvn/extensions.xml", ".mvn/wrapper/maven-wrapper.properties");

    /** Whatever is there, git shows what it knew: {@code git update-index --assume-unchanged}. */
    public static final String ASSUMED = "marked as assume-unchanged";

    /** The same with {@code git update-index --skip-worktree}. */
    public static final String SKIPPED = "marked as skip-worktree";

    private static final int CODE = 3;
    private static final int TAG = 2;

    public GitStatus {
        entries = List.copyOf(entries);
    }

    /**
     * A file that is not as committed.
     *
     * @param state {@code untracked}, {@code ignored}, {@code modified}, or {@link #ASSUMED} or {@link #SKIPPED}
     */
    public record Entry(String file, String state) {}

    /** Of git's output: {@code git status --porcelain=v1 -z --ignored --untracked-files=all -- <watched>}. */
    public static GitStatus of(String porcelain) {
        List<Entry> entries = new ArrayList<>();
        for (String line : porcelain.split("\0")) {
            if (line.length() > CODE) {
                String state = switch (line.substring(0, 2)) {
                    case "??" -> "untracked";
                    case "!!" -> "ignored";
                    default -> "modified";
                };
                watched(line.substring(CODE)).forEach(file -> entries.add(new Entry(file, state)));
            }
        }
        return new GitStatus(entries, "");
    }

    /**
     * Of files that git was told not to look at, and of which it therefore says nothing.
     *
     * @param tags output of {@code git ls-files -v -z -- <watched>}
     */
    public GitStatus withMarked(String tags) {
        List<Entry> all = new ArrayList<>(entries);
        for (String line : tags.split("\0")) {
            if (line.length() > TAG) {
                char tag = line.charAt(0);
                // Lower case for the one, an S for the other; what has both is told as the one that hides more.
                String state = tag == 'S' || tag == 's' ? SKIPPED : Character.isLowerCase(tag) ? ASSUMED : "";
                watched(line.substring(TAG)).stream().filter(file -> !state.isEmpty()).forEach(file -> all.add(new Entry(file, state)));
            }
        }
        return new GitStatus(all, unknown);
    }

    /** When git could not say, for example because this is no repository. */
    public static GitStatus unknown(String reason) {
        return new GitStatus(List.of(), reason);
    }

    /** Git's paths are relative to the root of its repository, which can be above the project's. */
    private static List<String> watched(String path) {
        return WATCHED.stream().filter(file -> path.equals(file) || path.endsWith("/" + file)).toList();
    }
}
