package dev.roadbed.checks.acceptance;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.time.LocalDate;
import java.util.List;

/** An entry whose last day is over. What it accepted is open again. */
@AutoService(LedgerCheck.class)
public final class AcceptanceExpired implements LedgerCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-RISK-004", "risk acceptance has expired",
            "the time that its owner asked for is over, and the risk is still there or the entry is idle");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LedgerInput input) {
        return input.acceptances().stream().filter(acceptance -> isOver(acceptance, input.day()))
                .map(acceptance -> DESCRIPTION.finding(Ledger.place(acceptance.line()),
                        acceptance.shown() + " was accepted until " + acceptance.until() + " by " + acceptance.owner(),
                        "mend what it accepted and remove the entry; or decide anew, with a new reason, accepted: " + input.day()
                                + " and until: " + input.day().plusDays(Acceptance.MAX_DAYS) + " at the latest"))
                .toList();
    }

    /** The last day counts. */
    static boolean isOver(Acceptance acceptance, LocalDate day) {
        return acceptance.until().isBefore(day);
    }
}
