package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A conclusion about a component that no module has any more, or not in this version. */
@AutoService(SbomCheck.class)
public final class ConclusionUnused implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-010", "licence conclusion is stale",
            "it would speak for whatever comes back under this name, and nobody would look again");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        return input.review().components().map(there -> input.review().concluded().licences().values().stream()
                .filter(licence -> !there.contains(licence.component())).sorted(Comparator.comparingInt(ConcludedLicence::line))
                .map(licence -> DESCRIPTION.finding(new Place(input.review().file(), licence.line()), "no module has " + licence.component()
                        + other(licence, there), "look at the version that is there, and correct the entry or remove it")).toList())
                .orElse(List.of());
    }

    private static String other(ConcludedLicence licence, Set<ComponentKey> there) {
        return there.stream().filter(key -> key.coordinate().key().equals(licence.component().coordinate().key())).sorted().findFirst()
                .map(key -> "; there is " + key).orElse("");
    }
}
