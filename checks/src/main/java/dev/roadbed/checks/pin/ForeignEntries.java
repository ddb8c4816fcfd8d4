package dev.roadbed.checks.pin;

import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomEntries;
import dev.roadbed.checks.pom.PomEntry;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;

/**
 * What parents and BOMs from elsewhere say that no effective model shows: their own parents, the BOMs that they import, and the
 * profiles of parents that are not active.
 */
final class ForeignEntries {

    /** Profiles and properties of a parent reach the module, those of a BOM do not. */
    private enum Origin { PARENT, BOM }

    private ForeignEntries() {}

    static List<InheritedVersion> of(ModuleInput module) {
        List<InheritedVersion> found = new ArrayList<>();
        Expressions ofModule = expressions(module);
        for (Model parent : module.lineage().remote()) {
            add(found, parent, ofModule, Origin.PARENT);
        }
        for (PomFile bom : module.effective().boms()) {
            Lineage alone = new Lineage(module.lineage().root(), List.of(bom), List.of());
            add(found, bom.model(), new Expressions(alone, Map.of()), Origin.BOM);
        }
        return found;
    }

    /**
     * Whether a property in a local POM gives a remote parent's version its value. Then the finding is at that property, by the
     * check of the kind of version that it is.
     */
    static boolean isDecidedHere(ModuleInput module, InheritedVersion version) {
        Expressions expressions = expressions(module);
        return module.lineage().remote().stream()
                .filter(parent -> Lineage.written(parent).toString().equals(version.source()))
                .flatMap(parent -> PomEntries.of(parent).stream())
                .filter(entry -> entry.version().contains("${") && entry.artifactId().equals(version.coordinate().artifactId()))
                .flatMap(entry -> expressions.meanings(entry.version()).stream())
                .anyMatch(meaning -> meaning.value().equals(version.coordinate().version()) && isDecidedHere(meaning));
    }

    private static void add(List<InheritedVersion> found, Model model, Expressions expressions, Origin origin) {
        for (PomEntry entry : PomEntries.of(model)) {
            boolean hidden = entry.kind() == EntryKind.PARENT || entry.kind() == EntryKind.IMPORTED_BOM
                    || (origin == Origin.PARENT && !entry.profile().isEmpty());
            if (hidden && entry.hasVersion() && entry.kind() != EntryKind.COORDINATE_TEXT) {
                expressions.meanings(entry.version()).stream()
                        .filter(meaning -> meaning.missing().isEmpty() && (origin == Origin.BOM || !isDecidedHere(meaning)))
                        .forEach(meaning -> found.add(inherited(model, entry, meaning, expressions)));
            }
        }
    }

    private static InheritedVersion inherited(Model model, PomEntry entry, Meaning meaning, Expressions expressions) {
        Coordinate coordinate = new Coordinate(
                expressions.value(entry.groupId()), expressions.value(entry.artifactId()), meaning.value());
        String source = Lineage.written(model).toString();
        return switch (entry.kind()) {
            case PARENT -> new InheritedVersion("parent", "<parent>", coordinate, source, "");
            case IMPORTED_BOM -> new InheritedVersion("imported BOM", "<dependencyManagement>", coordinate, source, "");
            default -> new InheritedVersion("profile \"" + entry.profile() + "\" with", "that profile", coordinate, source, "");
        };
    }

    private static boolean isDecidedHere(Meaning meaning) {
        return meaning.definitions().stream().anyMatch(definition -> definition.place().isPresent());
    }

    private static Expressions expressions(ModuleInput module) {
        return new Expressions(module.lineage(), module.call().committedProperties());
    }
}
