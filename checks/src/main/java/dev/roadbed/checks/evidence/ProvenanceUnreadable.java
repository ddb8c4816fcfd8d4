package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** The provenance is no statement of in-toto about SLSA provenance, or one that speaks of nothing in particular. */
@AutoService(EvidenceCheck.class)
public final class ProvenanceUnreadable implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-003", "provenance cannot be read",
            "a verifier refuses it, and with it the artifact");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        try {
            if (input.statement().isPresent()) {
                Statement.read(input.statement().get());
            }
            return List.of();
        } catch (StatementUnreadableException e) {
            return List.of(DESCRIPTION.finding(input.place(), e.getMessage(), "build it anew: ./mvnw -Pfull clean verify"));
        }
    }
}
