package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.AcceptedFinding;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The acceptances that hold on the day of judgement: well-formed, with possible dates, not expired.
 *
 * @param inForce in the order of the ledger
 */
public record Acceptances(List<Acceptance> inForce) {

    public Acceptances {
        inForce = List.copyOf(inForce);
    }

    /** Those of a ledger. A fault of one entry does not touch the others. */
    public static Acceptances of(LedgerInput input) {
        return new Acceptances(input.acceptances().stream()
                .filter(acceptance -> AcceptanceDatesImpossible.fault(acceptance, input.day()).isEmpty())
                .filter(acceptance -> !AcceptanceExpired.isOver(acceptance, input.day()))
                .toList());
    }

    /** Takes accepted risks out of what was found. */
    public Judgement judge(List<Finding> findings) {
        List<Finding> open = new ArrayList<>();
        List<AcceptedFinding> accepted = new ArrayList<>();
        Set<Acceptance> used = new HashSet<>();
        for (Finding finding : findings) {
            List<Acceptance> covering = inForce.stream().filter(acceptance -> acceptance.covers(finding)).toList();
            used.addAll(covering);
            Optional<Acceptance> first = covering.stream().findFirst();
            first.ifPresentOrElse(acceptance -> accepted.add(acceptance.accept(finding)), () -> open.add(finding));
        }
        return new Judgement(open, accepted, used);
    }

    /**
     * Findings, judged.
     *
     * @param open     what nobody has accepted
     * @param accepted what somebody has
     * @param used     the acceptances that something was found for, also where another one was there first
     */
    public record Judgement(List<Finding> open, List<AcceptedFinding> accepted, Set<Acceptance> used) {}
}
