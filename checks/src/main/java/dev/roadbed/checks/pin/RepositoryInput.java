package dev.roadbed.checks.pin;

import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link RepositoryCheck} looks at. The file list is made once, so that no check walks the tree again.
 *
 * @param root  absolute path of the repository's root
 * @param files every file of the repository that is a source: regular files below the root, without those of {@code .git}, of build
 *              output folders and of folders with packages that a package manager put there; absolute, sorted
 */
public record RepositoryInput(Path root, List<Path> files) {

    public RepositoryInput {
        root = root.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }
}
