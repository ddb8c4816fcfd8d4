package dev.roadbed.checks.version;

import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

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

    /**
     * Changes that the step from the last release to this version does not announce; none where one of the two is no SemVer, which RB-VER-001 says.
     *
     * @param may whether a version, the first, may have such changes after another, the second
     * @param fix from the version of the last release
     */
    List<Finding> unannounced(CheckDescription description, ApiChange.Kind kind, BiPredicate<SemanticVersion, SemanticVersion> may,
            Function<SemanticVersion, String> fix) {
        Optional<SemanticVersion> now = SemanticVersion.of(version);
        Optional<SemanticVersion> before = SemanticVersion.of(baseline.text());
        if (now.isEmpty() || before.isEmpty() || may.test(now.get(), before.get())) {
            return List.of();
        }
        return changes.stream().filter(change -> change.kind() == kind).map(change -> description.finding(pom,
                change + " (" + version + " after " + baseline.text() + ")", fix.apply(before.get()))).toList();
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

    /** The element for another version of this module: a snapshot where the module's own version is one. */
    String element(String next) {
        return "<version>" + (version.endsWith("-SNAPSHOT") ? next + "-SNAPSHOT" : next) + "</version>";
    }
}
