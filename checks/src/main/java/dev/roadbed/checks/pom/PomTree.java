package dev.roadbed.checks.pom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/**
 * The modules of a repository, found from the POM files alone. Needed when a build runs only a part of it: a sibling that is not
 * in this build is still in the same commit.
 */
public final class PomTree {

    private final Path root;
    private final Map<String, String> committed;
    private final Map<Path, Optional<PomFile>> read = new HashMap<>();

    /**
     * @param root      nothing above it is looked at
     * @param committed properties that files of the commit set for every build
     */
    public PomTree(Path root, Map<String, String> committed) {
        this.root = root.toAbsolutePath().normalize();
        this.committed = committed;
    }

    /**
     * Coordinates of all modules below the POM files in a directory and in those above it. A POM file that cannot be read has no
     * coordinates; Maven refuses it by itself as soon as it is built.
     */
    public Set<Coordinate> around(Path directory) {
        Set<Path> poms = new LinkedHashSet<>();
        for (Path at = directory.toAbsolutePath().normalize(); at != null && at.startsWith(root); at = at.getParent()) {
            modules(at.resolve("pom.xml"), poms);
        }
        Set<Coordinate> found = new HashSet<>();
        for (Path path : poms) {
            pom(path).ifPresent(pom -> found.add(coordinate(pom)));
        }
        return found;
    }

    private void modules(Path path, Set<Path> poms) {
        Optional<PomFile> pom = pom(path);
        if (pom.isEmpty() || !poms.add(path)) {
            return;
        }
        Model model = pom.get().model();
        Stream.concat(model.getModules().stream(), model.getProfiles().stream().map(Profile::getModules).flatMap(List::stream))
                .map(module -> path.resolveSibling(module).normalize())
                .map(module -> Files.isDirectory(module) ? module.resolve("pom.xml") : module)
                .filter(module -> module.startsWith(root))
                .forEach(module -> modules(module, poms));
    }

    private Coordinate coordinate(PomFile pom) {
        List<PomFile> local = new ArrayList<>();
        for (Optional<PomFile> at = Optional.of(pom); at.isPresent() && !local.contains(at.get()); at = parent(at.get())) {
            local.add(at.get());
        }
        Coordinate written = Lineage.written(pom.model());
        Expressions expressions = new Expressions(new Lineage(root, local, List.of()), committed);
        return new Coordinate(expressions.value(written.groupId()), written.artifactId(), expressions.value(written.version()));
    }

    private Optional<PomFile> parent(PomFile pom) {
        if (pom.model().getParent() == null) {
            return Optional.empty();
        }
        String relative = pom.model().getParent().getRelativePath();
        if (relative == null || relative.isBlank()) {
            return Optional.empty();
        }
        Path path = pom.path().resolveSibling(relative).normalize();
        return pom(Files.isDirectory(path) ? path.resolve("pom.xml") : path);
    }

    private Optional<PomFile> pom(Path path) {
        return read.computeIfAbsent(path, file -> {
            try {
                return Files.isRegularFile(file) ? Optional.of(PomFile.read(file)) : Optional.empty();
            } catch (UnreadablePomException e) {
                return Optional.empty();
            }
        });
    }
}
