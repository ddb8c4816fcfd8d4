package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link LedgerCheck} looks at.
 *
 * @param ledger    as written
 * @param catalogue every check that an id can mean
 * @param day       the day on which the ledger is judged: whoever calls decides whether that is today or the day of a commit
 */
public record LedgerInput(Ledger ledger, Catalogue catalogue, LocalDate day) {

    /** The well-formed entries; whether they still hold is not asked. */
    public List<Acceptance> acceptances() {
        return ledger.entries().stream()
                .map(entry -> AcceptanceForm.acceptance(catalogue, entry)).flatMap(Optional::stream).toList();
    }
}
