package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.AcceptedFinding;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A well-formed entry of the ledger.
 *
 * @param line     1 for the first line of the ledger
 * @param id       the check whose findings it accepts
 * @param where    at which place
 * @param what     a part of the finding's sentence, to accept one of several findings of a check in a file
 * @param reason   why the risk is taken
 * @param owner    who answers for it
 * @param accepted the day on which it was accepted
 * @param until    the last day on which it holds
 */
public record Acceptance(int line, CheckId id, Where where, Optional<String> what, String reason, String owner,
        LocalDate accepted, LocalDate until) {

    /** How long a risk may be accepted. Half a year: long enough for a vendor's release, too short to be forgotten. */
    public static final int MAX_DAYS = 180;

    /** Whether this finding is meant. */
    boolean covers(Finding finding) {
        return id.equals(finding.id()) && id.isAcceptable() && where.covers(finding.place())
                && what.map(finding.what()::contains).orElse(true);
    }

    AcceptedFinding accept(Finding finding) {
        return new AcceptedFinding(finding, Ledger.place(line), reason, owner, accepted, until);
    }

    /** How the ledger's own findings name it. */
    String shown() {
        return id + " at " + where;
    }
}
