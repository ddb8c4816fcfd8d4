package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.source.Sources;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a {@link RepositoryCheck} looks at. The file list is made once, so that no check walks the tree again.
 *
 * @param root    absolute path of the repository's root
 * @param files   every file of the repository that is a source: regular files below the root, without those of {@code .git}, of build
 *                output folders and of folders with packages that a package manager put there; absolute, sorted
 * @param release whether this build makes a release, in which no snapshot at all is tolerated
 * @param sources reads the files, each at most once
 */
public record RepositoryInput(Path root, List<Path> files, boolean release, Sources sources) {

    /** The input of a build that is no release. */
    public RepositoryInput(Path root, List<Path> files) {
        this(root, files, false);
    }

    /** The input with files that nobody has read yet. */
    public RepositoryInput(Path root, List<Path> files, boolean release) {
        this(root, files, release, new Sources());
    }

    public RepositoryInput {
        root = root.toAbsolutePath().normalize();
        files = List.copyOf(files);
    }

    /** What somebody does with a file. */
    public interface Look {
        /** @throws UnreadableSourceException if the file is not what its form demands */
        void at(Path file) throws UnreadableSourceException;
    }

    /** Looks at each of the files that can be read; of the others {@code RB-PIN-025} tells, once for all checks. */
    public static void inReadable(Iterable<Path> files, Look look) {
        for (Path file : files) {
            try {
                look.at(file);
            } catch (UnreadableSourceException e) {
                continue;
            }
        }
    }

    /** A file's path below the root, with forward slashes on every platform. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The files whose names, as {@link #name} gives them, have a form. */
    public List<Path> named(Pattern form) {
        return files.stream().filter(file -> form.matcher(name(file)).matches()).toList();
    }

    /** A line of a file; 0 for the file as a whole. */
    public Place place(Path file, int line) {
        return Place.in(root, file, line);
    }
}
