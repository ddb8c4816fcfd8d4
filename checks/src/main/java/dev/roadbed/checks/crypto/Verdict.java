package dev.roadbed.checks.crypto;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a policy says of one use.
 *
 * @param level       how the policy ranks it
 * @param clause      document and section: {@code TR-02102-1 2026-01, table 3.2}
 * @param until       the last year of recommended use, if the clause has one
 * @param reason      why, in one sentence
 * @param replacement what to write instead, in the user's own code or configuration
 */
public record Verdict(Level level, String clause, OptionalInt until, String reason, String replacement) {

    /** The three levels: "not listed" is never "insecure", and never silently fine. */
    public enum Level {
        /** On the list. */
        APPROVED,
        /** Not on the list: allowed with a recorded reason. */
        DEVIATION,
        /** Broken, or excluded by the policy. */
        FORBIDDEN
    }

    public Verdict {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(replacement, "replacement");
    }
}
