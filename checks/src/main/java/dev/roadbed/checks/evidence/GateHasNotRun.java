package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A gate of the parent that Maven did not come by, or a rule of which there is no result. */
@AutoService(EvidenceCheck.class)
public final class GateHasNotRun implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-001", "gate has not run",
            "who reads the evidence believes that every gate has passed");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        return input.results().missing().stream().map(gate -> DESCRIPTION.finding(input.place(), gate,
                "run the whole build: ./mvnw -Pfull verify. If it says so after that, put the gate back where the parent has it (RB-BUILD-002, RB-BUILD-003)."))
                .toList();
    }
}
