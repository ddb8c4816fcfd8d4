package dev.roadbed.checks.acceptance;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An entry with a key too much, too few or twice, with a value that means nothing, or that another entry says already. */
@AutoService(LedgerCheck.class)
public final class AcceptanceMalformed implements LedgerCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-RISK-002", "risk acceptance is malformed",
            "an entry that is not understood accepts nothing, or not what its author meant");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LedgerInput input) {
        List<Finding> findings = new ArrayList<>();
        for (LedgerEntry entry : input.ledger().entries()) {
            AcceptanceForm.faults(input.catalogue(), entry).forEach(fault -> findings.add(finding(fault)));
        }
        Map<String, Integer> first = new HashMap<>();
        for (Acceptance acceptance : input.acceptances()) {
            Integer other = first.putIfAbsent(acceptance.shown() + acceptance.what().orElse(""), acceptance.line());
            if (other != null) {
                findings.add(finding(new LedgerFault(acceptance.line(),
                        acceptance.shown() + " is accepted in line " + other + " already", "remove one of the two entries")));
            }
        }
        return findings;
    }

    private static Finding finding(LedgerFault fault) {
        return DESCRIPTION.finding(Ledger.place(fault.line()), fault.what(), fault.fix());
    }
}
