package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Lineage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parent or a BOM from elsewhere that is pinned itself but holds a version that can mean something else tomorrow. Told at the
 * user's own line through which it arrives. If that line floats, it is reported for that alone: what it brings changes with it.
 */
@AutoService(ModuleCheck.class)
public final class InheritedVersionFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-015", "parent or BOM holds a floating version", "your line is pinned, what it brings is not");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        // A dependency that takes its version from management has the same source: one fault, told once.
        Map<String, InheritedVersion> once = new LinkedHashMap<>();
        Stream.concat(InheritedVersion.of(module.effective().model()).stream(), ForeignEntries.of(module).stream())
                .filter(version -> isForeign(module, version) && module.floats(version.coordinate()))
                .filter(version -> !ForeignEntries.isDecidedHere(module, version))
                .forEach(version -> once.put(version.coordinate() + " " + version.source(), version));
        return once.values().stream()
                .flatMap(version -> place(module, version).map(place -> finding(version, place)).stream())
                .toList();
    }

    private static Finding finding(InheritedVersion version, Place place) {
        String how = Floating.of(version.coordinate().version()).map(Floating::because).orElse("");
        return DESCRIPTION.finding(place, version.noun() + " " + version.coordinate().key() + " "
                        + version.coordinate().version() + " in " + version.source(),
                DESCRIPTION.why() + ": " + how,
                "<version>…</version> of your own for " + version.coordinate().key() + " in " + version.section()
                        + ", or another version of " + version.source());
    }

    private static boolean isForeign(ModuleInput module, InheritedVersion version) {
        return module.lineage().local().stream().noneMatch(pom -> version.isFrom(pom.path()))
                && !module.siblings().contains(version.sourceCoordinate());
    }

    private static Optional<Place> place(ModuleInput module, InheritedVersion version) {
        boolean fromParent = module.lineage().remote().stream()
                .map(Lineage::written)
                .anyMatch(parent -> parent.toString().equals(version.source()));
        return fromParent ? parentPlace(module) : importPlace(module, version.sourceCoordinate());
    }

    private static Optional<Place> parentPlace(ModuleInput module) {
        Optional<Place> place = module.remoteParentPlace();
        boolean parentFloats = module.floating(EntryKind.PARENT).anyMatch(use -> Optional.of(use.place()).equals(place));
        return parentFloats ? Optional.empty() : place;
    }

    /** The import of that BOM; for a BOM inside of a BOM the first import that does not float by itself. */
    private static Optional<Place> importPlace(ModuleInput module, Coordinate bom) {
        List<VersionUse> imports = module.versions(EntryKind.IMPORTED_BOM).toList();
        List<VersionUse> exact = imports.stream().filter(use -> use.coordinate().equals(bom)).toList();
        return (exact.isEmpty() ? imports : exact).stream()
                .filter(use -> use.floating().isEmpty())
                .map(VersionUse::place)
                .findFirst()
                .or(() -> imports.isEmpty() ? parentPlace(module) : Optional.empty());
    }
}
