package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** The SBOM is not among the files that a module publishes. */
@AutoService(EvidenceCheck.class)
public final class SbomNotPublished implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-005", "SBOM is not published",
            "a user of the release cannot tell which libraries it holds");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        return input.sbom().filter(name -> !input.published().containsKey(name)).map(name -> List.of(DESCRIPTION.finding(input.place(), name,
                "run the whole build without -o: ./mvnw -Pfull verify; goal roadbed:sbom attaches it"))).orElse(List.of());
    }
}
