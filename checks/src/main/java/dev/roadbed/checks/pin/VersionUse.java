package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomEntry;
import dev.roadbed.checks.pom.PomFile;
import java.util.Optional;

/**
 * A version in a POM, in one of its meanings.
 *
 * @param pom        the POM file that decides it
 * @param entry      the entry as written
 * @param coordinate with properties replaced; the version is the meaning's value
 * @param meaning    the value and the properties it comes from
 * @param scope      of a dependency, with properties replaced
 * @param place      the line that decides: of the version, or of a property in {@code pom} that overrides a parent's version
 * @param writtenIn  where the entry is, if that is in a parent of {@code pom}; nothing if it is in {@code pom} itself
 */
public record VersionUse(
        PomFile pom,
        PomEntry entry,
        Coordinate coordinate,
        Meaning meaning,
        String scope,
        Place place,
        Optional<String> writtenIn) {

    /** What the entry is to Maven, which looks at the scope after it has replaced properties. */
    public EntryKind kind() {
        boolean imported = entry.kind() == EntryKind.MANAGED_DEPENDENCY && scope.equals("import");
        return imported ? EntryKind.IMPORTED_BOM : entry.kind();
    }

    /** How the version floats; nothing if it is pinned, missing or not known. */
    public Optional<Floating> floating() {
        return meaning.missing().isPresent() ? Optional.empty() : Floating.of(meaning.value());
    }

    /** The version as written, and if that is a property, its value and where it comes from. */
    public String shown() {
        String written = entry.version();
        String value = written.equals(meaning.value()) ? written : written + " = " + meaning.value();
        String owner = entry.owner().isEmpty() ? "" : " in " + entry.owner();
        String profile = entry.profile().isEmpty() ? "" : ", profile \"" + entry.profile() + "\"";
        String from = writtenIn.map(where -> ", declared in " + where).orElse("");
        return (coordinate.key() + " " + value).trim() + meaning.origin() + owner + profile + from;
    }
}
