package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.Definition;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomEntries;
import dev.roadbed.checks.pom.PomEntry;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;

/**
 * Reads every version that a POM file decides: those written in it, and those written in a parent whose property the file
 * overrides. The latter is how one line in a child makes a well-pinned parent float.
 */
final class VersionUses {

    private final PomFile pom;
    private final Lineage lineage;
    private final Expressions expressions;

    private VersionUses(PomFile pom, Lineage lineage, Map<String, String> committed) {
        this.pom = pom;
        this.lineage = lineage;
        this.expressions = new Expressions(lineage, committed);
    }

    /** All versions that the given POM files of a lineage decide. */
    static List<VersionUse> of(Lineage lineage, List<PomFile> judged, Map<String, String> committed) {
        List<VersionUse> uses = new ArrayList<>();
        for (PomFile pom : judged) {
            VersionUses reader = new VersionUses(pom, lineage.from(pom), committed);
            reader.written(uses);
            reader.overridden(uses);
        }
        return List.copyOf(uses);
    }

    private void written(List<VersionUse> uses) {
        for (PomEntry entry : PomEntries.of(pom.model())) {
            Place place = lineage.place(pom, entry.line());
            for (Meaning meaning : meanings(entry)) {
                uses.add(use(entry, meaning, place, Optional.empty()));
            }
        }
    }

    private void overridden(List<VersionUse> uses) {
        if (!definesProperties(pom.model())) {
            return;
        }
        for (PomFile ancestor : lineage.local().subList(1, lineage.local().size())) {
            overridden(ancestor.model(), lineage.place(ancestor, 0).toString(), uses);
        }
        for (Model ancestor : lineage.remote()) {
            overridden(ancestor, Lineage.written(ancestor).toString(), uses);
        }
    }

    private void overridden(Model ancestor, String where, List<VersionUse> uses) {
        for (PomEntry entry : PomEntries.of(ancestor)) {
            if (!entry.version().contains("${")) {
                continue;
            }
            for (Meaning meaning : meanings(entry)) {
                meaning.definitions().stream().filter(this::isHere).findFirst().flatMap(Definition::place)
                        .ifPresent(place -> uses.add(use(entry, meaning, place, Optional.of(where))));
            }
        }
    }

    /** One meaning for each value: the same value from two profiles is one fault. */
    private Iterable<Meaning> meanings(PomEntry entry) {
        Map<String, Meaning> byValue = new LinkedHashMap<>();
        expressions.meanings(entry.version()).forEach(meaning -> byValue.putIfAbsent(meaning.value(), meaning));
        return byValue.values();
    }

    private VersionUse use(PomEntry entry, Meaning meaning, Place place, Optional<String> where) {
        Coordinate coordinate = new Coordinate(
                expressions.value(entry.groupId()), expressions.value(entry.artifactId()), meaning.value());
        return new VersionUse(pom, entry, coordinate, meaning, scope(entry), place, where);
    }

    private String scope(PomEntry entry) {
        List<String> scopes = expressions.meanings(entry.scope()).stream().map(Meaning::value).toList();
        return scopes.contains("system") ? "system" : scopes.get(0);
    }

    private boolean isHere(Definition definition) {
        return definition.place().filter(place -> place.file().equals(lineage.place(pom, 0).file())).isPresent();
    }

    private static boolean definesProperties(Model model) {
        return !model.getProperties().isEmpty()
                || model.getProfiles().stream().map(Profile::getProperties).anyMatch(properties -> !properties.isEmpty());
    }
}
