package dev.roadbed.checks.acceptance;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A ledger that cannot be read as one: no file, no UTF-8, no YAML, or not the one list that it must be. */
@AutoService(LedgerCheck.class)
public final class LedgerUnusable implements LedgerCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-RISK-001", "risk-acceptances.yml cannot be used", "what cannot be read accepts nothing, and nobody would notice");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LedgerInput input) {
        return input.ledger().fault().stream()
                .map(fault -> DESCRIPTION.finding(Ledger.place(fault.line()), fault.what(), fault.fix()))
                .toList();
    }
}
