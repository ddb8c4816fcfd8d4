package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the ledger as written, once in a build. Whether its entries are used, {@link AcceptanceUnused} says at the end. */
public interface LedgerCheck extends Check {

    /** All findings in the ledger, none if it is in order; in any order. */
    List<Finding> check(LedgerInput input);
}
