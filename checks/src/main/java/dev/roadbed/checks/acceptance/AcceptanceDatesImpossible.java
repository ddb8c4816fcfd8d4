package dev.roadbed.checks.acceptance;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An entry that holds longer than half a year, ends before it begins, or was accepted on a day that has not come yet. */
@AutoService(LedgerCheck.class)
public final class AcceptanceDatesImpossible implements LedgerCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-RISK-003",
            "dates of a risk acceptance are not possible", "an acceptance that does not end is a hole that nobody looks at again");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LedgerInput input) {
        return input.acceptances().stream().flatMap(acceptance -> fault(acceptance, input.day()).stream())
                .map(fault -> DESCRIPTION.finding(Ledger.place(fault.line()), fault.what(), fault.fix()))
                .toList();
    }

    /** What is wrong with the dates of an entry, seen from a day. */
    static Optional<LedgerFault> fault(Acceptance acceptance, LocalDate day) {
        // East of Greenwich it may be tomorrow already.
        if (acceptance.accepted().isAfter(day.plusDays(1))) {
            return fault(acceptance, "accepted on " + acceptance.accepted() + ", which has not come yet", "accepted: " + day);
        }
        LocalDate latest = acceptance.accepted().plusDays(Acceptance.MAX_DAYS);
        if (acceptance.until().isBefore(acceptance.accepted())) {
            return fault(acceptance, "until " + acceptance.until() + " is before accepted " + acceptance.accepted(),
                    "until: a day from " + acceptance.accepted() + " to " + latest);
        }
        if (acceptance.until().isAfter(latest)) {
            return fault(acceptance, "until " + acceptance.until() + " is more than " + Acceptance.MAX_DAYS + " days after accepted "
                    + acceptance.accepted(), "until: " + latest + " at the latest");
        }
        return Optional.empty();
    }

    private static Optional<LedgerFault> fault(Acceptance acceptance, String what, String fix) {
        return Optional.of(new LedgerFault(acceptance.line(), acceptance.shown() + ", " + what, fix));
    }
}
