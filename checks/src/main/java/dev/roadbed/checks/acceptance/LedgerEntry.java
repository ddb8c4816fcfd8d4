package dev.roadbed.checks.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of {@code acceptances} as written.
 *
 * @param line   1 for the first line of the ledger
 * @param fields by key; of a key that is there twice, the first
 * @param faults of form: no mapping, a key twice, a value that is no text
 */
public record LedgerEntry(int line, Map<String, Field> fields, List<LedgerFault> faults) {

    public LedgerEntry {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** A value and its line. */
    public record Field(String text, int line) {}

    /** The value of a key, without white space around it; nothing if it is missing or blank. */
    Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key)).map(Field::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The line of a key, or of the entry if the key is missing. */
    int line(String key) {
        return fields.containsKey(key) ? fields.get(key).line() : line;
    }
}
