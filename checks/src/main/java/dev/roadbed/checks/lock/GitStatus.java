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

    private static final int CODE = 3;

    public GitStatus {
        entries = List.copyOf(entries);
    }

    /**
     * A file that is not as committed.
     *
     * @param state {@code untracked}, {@code ignored} or {@code modified}
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

    /** When git could not say, for example because this is no repository. */
    public static GitStatus unknown(String reason) {
        return new GitStatus(List.of(), reason);
    }

    /** Git's paths are relative to the root of its repository, which can be above the project's. */
    private static List<String> watched(String path) {
        return WATCHED.stream().filter(file -> path.equals(file) || path.endsWith("/" + file)).toList();
    }
}
