package dev.roadbed.enforcer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lists the source files of a repository in one walk: no version control, no build output, no installed packages, no links. */
final class RepositoryFiles extends SimpleFileVisitor<Path> {

    private static final Set<String> NEVER = Set.of(".git", "node_modules");

    /** A folder named {@code target} is build output if one of these lies beside it; else it is a package like any other. */
    private static final List<String> BUILDS_INTO_TARGET = List.of("pom.xml", "Cargo.toml", "build.sbt");

    /** Where Maven keeps data of programs and of tests; the last is the convention of maven-invoker-plugin. */
    private static final List<Path> DATA =
            List.of(Path.of("src", "main", "resources"), Path.of("src", "test", "resources"), Path.of("src", "it"));

    private final Path root;
    private final Set<Path> output;
    private final List<Path> files = new ArrayList<>();

    private RepositoryFiles(Path root, Set<Path> output) {
        this.root = root;
        this.output = output;
    }

    /**
     * Walks the tree.
     *
     * @param output build output folders of the modules of this build; one that is the root or above it is no output
     * @return absolute paths, sorted
     * @throws IOException if a folder cannot be listed: what could not be seen was not judged
     */
    static List<Path> below(Path root, Set<Path> output) throws IOException {
        RepositoryFiles visitor = new RepositoryFiles(root, output);
        Files.walkFileTree(root, visitor);
        Collections.sort(visitor.files);
        return visitor.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.equals(root) || !isForeign(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isForeign(Path directory) {
        String name = directory.getFileName().toString();
        return NEVER.contains(name)
                || output.contains(directory)
                || (name.equals("target") && BUILDS_INTO_TARGET.stream().anyMatch(file -> Files.exists(directory.resolveSibling(file))))
                // Another repository inside of this one: a submodule or a clone. It is judged by its own build.
                || Files.exists(directory.resolve(".git"))
                || isData(directory);
    }

    /** A whole project that is data, such as an archetype's or a trap of a test: no build of this repository runs it where it lies. */
    private boolean isData(Path directory) {
        Path parent = root.relativize(directory.getParent());
        return Files.exists(directory.resolve("pom.xml")) && DATA.stream().anyMatch(data -> contains(parent, data));
    }

    private static boolean contains(Path path, Path part) {
        for (int i = 0; i + part.getNameCount() <= path.getNameCount(); i++) {
            if (path.subpath(i, i + part.getNameCount()).equals(part)) {
                return true;
            }
        }
        return false;
    }
}
