package dev.roadbed.checks.commit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a repository of git is checked out. */
public final class WorkingTree {

    private WorkingTree() {}

    /** The root of the working tree that a directory is in; nothing if it is in none. */
    public static Optional<Path> around(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
