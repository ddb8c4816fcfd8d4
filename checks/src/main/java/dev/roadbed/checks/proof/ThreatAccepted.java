package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/**
 * A threat that is not mitigated but accepted. It is a finding on purpose: the ledger {@code risk-acceptances.yml} has to cover it,
 * with a reason, an owner and a date, like every other exception.
 */
@AutoService(ThreatModelCheck.class)
public final class ThreatAccepted implements ThreatModelCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-009", "threat is accepted, not mitigated", "only risk-acceptances.yml can accept it: with a reason, an owner and an end");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        return model.threats().stream().filter(Threat::isAccepted)
                .map(threat -> DESCRIPTION.finding(threat.place(), threat.id() + " " + threat.risk(), """
                        - id: RB-PROOF-009
                          where: %s
                          reason: …
                          owner: "@…"
                          accepted: …
                          until: …""".formatted(threat.place().file())))
                .toList();
    }
}
