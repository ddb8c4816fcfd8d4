package dev.roadbed.checks.pom;

import java.util.List;
import java.util.Optional;

/**
 * One of the values that a text with {@code ${…}} can take, depending on which profiles are active.
 *
 * @param value       the text with every known property replaced; unknown ones stay as they are
 * @param definitions the definitions that were used, in the order of use
 * @param missing     the first property that no file of the commit and no parent defines; nothing if all are known
 */
public record Meaning(String value, List<Definition> definitions, Optional<String> missing) {

    public Meaning {
        definitions = List.copyOf(definitions);
    }

    /** Of the value, which tells nearly all meanings apart; written out for the reason that {@link Coordinate#hashCode} has. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning that
                && value.equals(that.value) && definitions.equals(that.definitions) && missing.equals(that.missing);
    }

    /** {@code  (property a.version, pom.xml:12)}, or an empty text when no property is involved. */
    public String origin() {
        return definitions.isEmpty() ? "" : " (" + String.join("; ", definitions.stream().map(Definition::toString).toList()) + ")";
    }
}
