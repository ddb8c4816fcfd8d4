package dev.roadbed.checks.pin;

import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link RepositoryCheck} looks at. The file list is made once, so that no check walks the tree again.
 *
 * @param root    absolute path of the repository's root
 * @param files   every file of the repository that is a source: regular files below the root, without those of {@code .git}, of build
 *                output folders and of folders with packages that a package manager put there; absolute, sorted
 * @param release whether this build makes a release, in which no snapshot at all is tolerated
 */
public record RepositoryInput(Path root, List<Path> files, boolean release) {

    /** The input of a build that is no release. */
    public RepositoryInput(Path root, List<Path> files) {
        this(root, files, false);
    }

    public RepositoryInput {
        root = root.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }
}
