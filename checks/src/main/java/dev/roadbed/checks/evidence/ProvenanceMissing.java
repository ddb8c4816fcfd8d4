package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** The build is at its end and there is no statement of where its artifacts come from. */
@AutoService(EvidenceCheck.class)
public final class ProvenanceMissing implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-002", "provenance is missing",
            "nobody can tell from which commit and with which plugins the artifact was built");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        return input.statement().isPresent() ? List.of() : List.of(DESCRIPTION.finding(input.place(), String.join(", ", input.published().keySet()),
                "run ./mvnw -Pfull verify; goal roadbed:provenance writes it"));
    }
}
