package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a {@link ModuleCheck} looks at: one module of a build.
 *
 * @param lineage   the module's POM and its parents, as written
 * @param judged    the local POM files to judge with this module: its own, and those of parents that are no module of this build
 * @param versions  every version that the judged files decide
 * @param effective what Maven made of the module
 * @param call      how the build was called
 * @param siblings  the other modules of the repository
 */
public record ModuleInput(
        Lineage lineage,
        List<PomFile> judged,
        List<VersionUse> versions,
        Effective effective,
        BuildCall call,
        Siblings siblings) {

    /** Group of Roadbed's own artifacts, the only ones whose snapshots are tolerated outside of a release. */
    public static final String ROADBED = "dev.roadbed";

    public ModuleInput {
        judged = List.copyOf(judged);
        versions = List.copyOf(versions);
    }

    /** Reads the versions of the judged files and puts all together. */
    public static ModuleInput of(
            Lineage lineage, List<PomFile> judged, Effective effective, BuildCall call, Siblings siblings) {
        List<VersionUse> versions = VersionUses.of(lineage, judged, call.committedProperties());
        return new ModuleInput(lineage, judged, versions, effective, call, siblings);
    }

    /** The versions of some kinds of entries. */
    public Stream<VersionUse> versions(EntryKind first, EntryKind... others) {
        Set<EntryKind> kinds = EnumSet.of(first, others);
        return versions.stream().filter(use -> kinds.contains(use.kind()));
    }

    /** The versions of some kinds of entries that float and have no excuse. */
    public Stream<VersionUse> floating(EntryKind first, EntryKind... others) {
        return versions(first, others).filter(use -> floats(use.coordinate()) && use.meaning().missing().isEmpty());
    }

    /** The versions that would float but for being Roadbed's own snapshot. */
    public Stream<VersionUse> tolerated() {
        return versions.stream().filter(use -> toleratesSnapshot(use.coordinate()) && !siblings.contains(use.coordinate()));
    }

    /** The {@code <parent>} line through which everything remote arrives, if it is in a file that is judged here. */
    public Optional<Place> remoteParentPlace() {
        PomFile topmost = lineage.local().get(lineage.local().size() - 1);
        return judged.contains(topmost) ? lineage.remoteParentPlace() : Optional.empty();
    }

    /** Whether a version floats: neither pinned, nor a module of this repository, nor Roadbed's tolerated snapshot. */
    public boolean floats(Coordinate coordinate) {
        return Floating.of(coordinate.version())
                .filter(how -> how != Floating.SNAPSHOT || !(toleratesSnapshot(coordinate) || siblings.contains(coordinate)))
                .isPresent();
    }

    /** Whether this is Roadbed's own snapshot in a build that is no release. The caller says it aloud. */
    public boolean toleratesSnapshot(Coordinate coordinate) {
        return !call.release()
                && coordinate.groupId().equals(ROADBED)
                && Floating.of(coordinate.version()).filter(Floating.SNAPSHOT::equals).isPresent();
    }
}
