package dev.roadbed.checks.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tags of the commit that a working tree is at. */
public final class CommitTags {

    private CommitTags() {}

    /** Their short names, such as {@code v1.2.3}. @throws IOException if this is no repository, or one that cannot be read */
    public static Set<String> of(Path root) throws IOException {
        GitCommand command;
        try {
            command = GitCommand.start(root, List.of("tag", "--points-at", "HEAD"));
        } catch (IOException e) {
            // No git on this machine: then the slower way.
            return LibraryGit.tags(root);
        }
        return new TreeSet<>(command.output().lines().toList());
    }
}
