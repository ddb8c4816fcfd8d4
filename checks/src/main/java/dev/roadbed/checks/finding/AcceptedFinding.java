package dev.roadbed.checks.finding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A finding whose risk somebody has accepted for a while.
 *
 * @param finding  what was found
 * @param ledger   the entry that accepts it, for example {@code risk-acceptances.yml:3}
 * @param reason   why the risk is taken
 * @param owner    who answers for it
 * @param accepted the day on which it was accepted
 * @param until    the last day on which the acceptance holds
 */
public record AcceptedFinding(
        Finding finding, Place ledger, String reason, String owner, LocalDate accepted, LocalDate until)
        implements Comparable<AcceptedFinding> {

    public AcceptedFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(until, "until");
    }

    @Override
    public int compareTo(AcceptedFinding other) {
        return finding.compareTo(other.finding);
    }
}
