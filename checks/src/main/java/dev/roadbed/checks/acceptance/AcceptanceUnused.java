package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** An entry that accepts nothing which the build has found, although everything that it could mean was looked at. */
public final class AcceptanceUnused implements Check {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-RISK-005", "risk acceptance accepts nothing",
            "the risk is gone or has moved; an idle entry would accept the next fault at that place before anybody saw it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** @param idle the acceptances that nothing was found for, see {@link Usage#idle} */
    public List<Finding> check(List<Acceptance> idle) {
        return idle.stream().map(acceptance -> DESCRIPTION.finding(Ledger.place(acceptance.line()),
                acceptance.shown() + acceptance.what().map(what -> " with \"" + what + "\"").orElse(""),
                "remove the entry; if the finding has moved, write its new place after where:")).toList();
    }
}
