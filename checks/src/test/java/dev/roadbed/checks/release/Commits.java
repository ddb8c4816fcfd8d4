package dev.roadbed.checks.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;

/** Files and tagged commits of a repository that a test makes. */
final class Commits {

    private Commits() {}

    static void write(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    /** Commits everything, and tags it. */
    static void commit(Git git, String tag) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit().setMessage("a").setAuthor("a", "a@example.org").setCommitter("a", "a@example.org").setSign(false).call();
        git.tag().setName(tag).setSigned(false).call();
    }
}
