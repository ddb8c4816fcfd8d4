package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The ledger as written: its entries, good and bad, or the fault because of which there are none.
 *
 * @param entries in the order of the file
 * @param fault   why the file as a whole cannot be used; then there are no entries, and nothing is accepted
 */
public record Ledger(List<LedgerEntry> entries, Optional<LedgerFault> fault) {

    /** The one name and place of the file: the root of the repository. */
    public static final String FILE = "risk-acceptances.yml";

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** Reads the ledger of a repository. No file is an empty ledger; a file that cannot be used is a fault. */
    public static Ledger read(Path root) {
        try {
            return new Ledger(LedgerYaml.entries(LedgerFile.text(root)), Optional.empty());
        } catch (LedgerFaultException e) {
            return new Ledger(List.of(), Optional.of(e.fault()));
        }
    }

    /** A ledger from text. For tests, and for tools that have not written it yet. */
    static Ledger parse(String text) {
        try {
            return new Ledger(LedgerYaml.entries(text), Optional.empty());
        } catch (LedgerFaultException e) {
            return new Ledger(List.of(), Optional.of(e.fault()));
        }
    }

    /** A line of the ledger. */
    static Place place(int line) {
        return new Place(FILE, line);
    }
}
