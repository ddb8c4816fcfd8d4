package dev.roadbed.checks.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that a check found, as a sentence that a tired person can act on.
 *
 * @param id       which check found it
 * @param severity how much it matters
 * @param place    where it is
 * @param what     what was found, with the value in the user's own words; one line
 * @param why      what can go wrong because of it; one line
 * @param fix      the user's own XML, YAML or command that ends it; may span lines
 */
public record Finding(CheckId id, Severity severity, Place place, String what, String why, String fix)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::id).thenComparing(Finding::what);

    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(fix, "fix");
    }

    /** Reading order: by place, then id. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
