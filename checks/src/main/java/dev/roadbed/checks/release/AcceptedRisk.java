package dev.roadbed.checks.release;

import java.time.LocalDate;

/**
 * A risk that a release is published with.
 *
 * @param id     of the check
 * @param where  file, or file and line
 * @param until  the last day on which it is accepted
 * @param reason why
 * @param owner  who answers for it
 */
public record AcceptedRisk(String id, String where, LocalDate until, String reason, String owner) {

    String shown() {
        return id + " at " + ForeignText.shown(where) + ", until " + until + ": " + ForeignText.shown(reason) + " (" + ForeignText.shown(owner) + ")";
    }
}
