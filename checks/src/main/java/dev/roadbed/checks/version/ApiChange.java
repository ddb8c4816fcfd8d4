package dev.roadbed.checks.version;

import java.util.Comparator;

/**
 * One difference between two versions of an API.
 *
 * @param element what has changed: {@code com.acme.Orders.find(java.lang.String)}
 * @param what    what is different, in words: {@code method removed}
 * @param kind    what it means for callers
 */
public record ApiChange(String element, String what, Kind kind) implements Comparable<ApiChange> {

    private static final Comparator<ApiChange> ORDER =
            Comparator.comparing(ApiChange::element).thenComparing(ApiChange::what).thenComparing(ApiChange::kind);

    /** What a change means for callers. */
    public enum Kind {
        /** Callers that were compiled against the old version fail, or their sources do not compile any more. */
        BREAKING,
        /** Callers can use something new. */
        ADDED
    }

    @Override
    public int compareTo(ApiChange other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return element + ": " + what;
    }
}
