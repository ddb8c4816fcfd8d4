package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** The inventory of cryptography is not among the files that a module with classes publishes. */
@AutoService(EvidenceCheck.class)
public final class CbomNotPublished implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-009", "CBOM is not published",
            "when an algorithm is broken, a user of the release cannot tell whether it uses it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        return input.cbom().filter(name -> !input.published().containsKey(name)).map(name -> List.of(DESCRIPTION.finding(input.place(), name,
                "run the whole build: ./mvnw -Pfull clean verify; the gate roadbed-crypto writes it, and goal roadbed:sbom attaches it"))).orElse(List.of());
    }
}
