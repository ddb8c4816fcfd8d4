package dev.roadbed.checks.version;

import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of an API look at.
 *
 * @param pom      the module's POM, at its version
 * @param version  of the module
 * @param baseline the release to compare with, and where the POM names it
 * @param released the versions that the changelog calls released; nothing without a changelog
 * @param changes  from the baseline to what was built; none without a baseline
 */
public record ApiInput(Place pom, String version, ApiBaseline baseline, Optional<List<String>> released, List<ApiChange> changes) {

    public ApiInput {
        released = released.map(List::copyOf);
        changes = List.copyOf(changes);
    }

    /** The changes of a kind. */
    List<ApiChange> changes(ApiChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * The last release before this version. Not one with a pre-release's suffix: such a one promises nothing (SemVer 2.0.0, section 9).
     *
     * @return nothing before the first release
     */
    Optional<String> lastRelease() {
        Optional<SemanticVersion> own = SemanticVersion.of(version);
        return released.orElse(List.of()).stream().flatMap(name -> SemanticVersion.of(name).stream())
                .filter(release -> release.preRelease().isEmpty() && own.map(now -> release.compareTo(now) < 0).orElse(true))
                .max(SemanticVersion::compareTo).map(release -> release.major() + "." + release.minor() + "." + release.patch());
    }

    /** A version for this module: a snapshot where the module's own version is one. */
    String like(String next) {
        return version.endsWith("-SNAPSHOT") ? next + "-SNAPSHOT" : next;
    }
}
