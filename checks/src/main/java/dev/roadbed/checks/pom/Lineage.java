package dev.roadbed.checks.pom;

import dev.roadbed.checks.finding.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;

/**
 * A POM and its parents, nearest first: the POM files of the repository, then what came from outside of it.
 *
 * @param root    absolute path of the repository's root; places are told relative to it
 * @param local   the module's own POM file and those of its parents that lie in the same repository, nearest first; never empty
 * @param remote  raw models of the parents above those, nearest first
 */
public record Lineage(Path root, List<PomFile> local, List<Model> remote) {

    /** @throws IllegalArgumentException if there is no POM at all: a lineage begins with the module itself */
    public Lineage {
        root = root.toAbsolutePath().normalize();
        local = List.copyOf(local);
        remote = List.copyOf(remote);
        if (local.isEmpty()) {
            throw new IllegalArgumentException("a lineage needs the module's own POM");
        }
    }

    /** The module's own POM file. */
    public PomFile own() {
        return local.get(0);
    }

    /** The lineage as one of the local POM files sees it: itself and what is above. */
    public Lineage from(PomFile pom) {
        int index = local.indexOf(pom);
        if (index < 0) {
            throw new IllegalArgumentException(pom.path() + " is not in this lineage");
        }
        return new Lineage(root, local.subList(index, local.size()), remote);
    }

    /** Where a line of a local POM file is. */
    public Place place(PomFile pom, int line) {
        return Place.in(root, pom.path(), line);
    }

    /** The {@code <parent>} line through which everything remote arrives; nothing if no parent comes from outside. */
    public Optional<Place> remoteParentPlace() {
        PomFile topmost = local.get(local.size() - 1);
        Parent parent = topmost.model().getParent();
        return remote.isEmpty() || parent == null
                ? Optional.empty()
                : Optional.of(place(topmost, Lines.of(parent, "version")));
    }

    /** Group, artifact and version of a model as written, with what it leaves to its {@code <parent>} filled in. */
    public static Coordinate written(Model model) {
        Parent parent = model.getParent();
        String group = model.getGroupId() == null && parent != null ? parent.getGroupId() : model.getGroupId();
        String version = model.getVersion() == null && parent != null ? parent.getVersion() : model.getVersion();
        return new Coordinate(orEmpty(group), orEmpty(model.getArtifactId()), orEmpty(version));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
