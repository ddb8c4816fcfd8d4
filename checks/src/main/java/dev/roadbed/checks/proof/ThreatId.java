package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A threat whose id has not the form {@code T-3}, or that another threat has. */
@AutoService(ThreatModelCheck.class)
public final class ThreatId implements ThreatModelCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-003", "threat id is not unique", "tests are tied to threats by this id and nothing else");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Threat> known = new HashMap<>();
        for (Threat threat : model.threats()) {
            if (!Threat.ID.matcher(threat.id()).matches()) {
                findings.add(DESCRIPTION.finding(threat.place(), "'" + threat.id() + "' has not the form T-3", "| " + free(model) + " |"));
            } else {
                Threat other = known.putIfAbsent(threat.id(), threat);
                if (other != null) {
                    findings.add(DESCRIPTION.finding(threat.place(), threat.id() + " is taken by " + other.place(), "| " + free(model) + " |"));
                }
            }
        }
        return findings;
    }

    private static String free(ThreatModel model) {
        int number = 1;
        while (taken(model, "T-" + number)) {
            number++;
        }
        return "T-" + number;
    }

    private static boolean taken(ThreatModel model, String id) {
        return model.threats().stream().anyMatch(threat -> threat.id().equals(id));
    }
}
