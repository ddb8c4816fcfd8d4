package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** An entry of the licence conclusions that is not understood, or a file of which nothing is. */
@AutoService(SbomCheck.class)
public final class ConclusionMalformed implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-009", "licence conclusion is malformed",
            "an entry that is not understood concludes nothing, or not what its author meant");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        return !input.review().isFirst() ? List.of() : input.review().concluded().faults().stream()
                .map(fault -> DESCRIPTION.finding(new Place(input.review().file(), fault.line()), fault.what(), fault.fix())).toList();
    }
}
