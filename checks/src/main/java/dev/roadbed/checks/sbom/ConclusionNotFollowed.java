package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A component for which the SBOM says another licence than people have concluded. */
@AutoService(SbomCheck.class)
public final class ConclusionNotFollowed implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-011", "SBOM has another licence than was concluded",
            "who reads the SBOM relies on something that nobody has looked at");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        List<Finding> found = new ArrayList<>();
        input.bom().ifPresent(bom -> bom.components().forEach(component -> Bom.key(component)
                .map(input.review().concluded().licences()::get)
                .filter(licence -> !LicenceConclusion.expression(component).equals(Optional.of(licence.expression())))
                .ifPresent(licence -> found.add(DESCRIPTION.finding(input.place(), licence.component() + " has "
                        + LicenceConclusion.expression(component).orElse("none") + ", line " + licence.line() + " of "
                        + input.review().file() + " says " + licence.expression(), "build it anew, and change neither: ./mvnw -Pfull clean verify")))));
        return found;
    }
}
