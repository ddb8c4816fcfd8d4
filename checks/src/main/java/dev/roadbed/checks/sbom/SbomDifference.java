package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.pom.Coordinate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two releases deliver that differs.
 *
 * @param added   components that only the later one has
 * @param removed components that only the earlier one has
 * @param changed components with other versions, as {@code group:artifact 1.0 → 1.1}
 */
public record SbomDifference(List<String> added, List<String> removed, List<String> changed) {

    /** Of all SBOMs of a release: one for each module. The project's own modules are left out by their group and name. */
    public static SbomDifference of(Collection<Bom> before, Collection<Bom> after) {
        SortedMap<String, SortedSet<String>> earlier = versions(before);
        SortedMap<String, SortedSet<String>> later = versions(after);
        SortedSet<String> own = new TreeSet<>();
        after.forEach(bom -> bom.subject().flatMap(Bom::key).ifPresent(key -> own.add(key.coordinate().key())));
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        names.removeAll(own);
        for (String name : names) {
            if (!earlier.containsKey(name)) {
                added.add(name + " " + String.join(", ", later.get(name)));
            } else if (!later.containsKey(name)) {
                removed.add(name + " " + String.join(", ", earlier.get(name)));
            } else if (!earlier.get(name).equals(later.get(name))) {
                changed.add(name + " " + String.join(", ", earlier.get(name)) + " → " + String.join(", ", later.get(name)));
            }
        }
        return new SbomDifference(added, removed, changed);
    }

    private static SortedMap<String, SortedSet<String>> versions(Collection<Bom> boms) {
        SortedMap<String, SortedSet<String>> versions = new TreeMap<>();
        for (Bom bom : boms) {
            for (ObjectNode component : bom.components()) {
                String name = Bom.key(component).map(ComponentKey::coordinate).map(Coordinate::key).orElseGet(() -> component.path("name").asText());
                String version = component.path("version").asText();
                versions.computeIfAbsent(name, key -> new TreeSet<>()).add(version.isEmpty() ? "(no version)" : version);
            }
        }
        return versions;
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
