package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A threat without risk, without mitigation, or whose proof nobody can look for. */
@AutoService(ThreatModelCheck.class)
public final class ThreatCellEmpty implements ThreatModelCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-004", "threat is not complete", "a risk without an answer is only a worry");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        List<Finding> findings = new ArrayList<>();
        for (Threat threat : model.threats()) {
            if (isEmpty(threat.risk())) {
                findings.add(DESCRIPTION.finding(threat.place(), threat.id() + " has no risk", "say what can go wrong, in one sentence"));
            }
            if (isEmpty(threat.mitigation())) {
                findings.add(DESCRIPTION.finding(threat.place(), threat.id() + " has no mitigation", "say what prevents it, in one sentence"));
            }
            if (!threat.isAccepted() && threat.classes().isEmpty()) {
                findings.add(DESCRIPTION.finding(threat.place(), threat.id() + " has proof '" + threat.proof() + "'",
                        "write test, or the names of test classes with commas, or accepted"));
            }
        }
        return findings;
    }

    private static boolean isEmpty(String cell) {
        return cell.chars().noneMatch(Character::isLetterOrDigit);
    }
}
