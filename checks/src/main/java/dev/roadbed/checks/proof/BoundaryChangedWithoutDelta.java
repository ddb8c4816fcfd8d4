package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/**
 * A change that touches a trust boundary and brings no new threat-model delta. Not part of a build: only a pull request has a base.
 * "None, because …" is a fine delta; that somebody thought of it is the point.
 */
public final class BoundaryChangedWithoutDelta implements Check {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-010", "trust boundary changed without a delta", "nobody has said what can go wrong now, and a review cannot ask about it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** A build without a base does not look. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    /** All findings of a change, none if no boundary is touched or a new delta speaks about it. */
    public List<Finding> check(List<ChangedFile> changed) {
        boolean told = changed.stream().anyMatch(file -> file.isNew() && Delta.number(file.path()).isPresent());
        return told ? List.of() : BoundaryCrossing.of(changed).stream().map(crossing -> DESCRIPTION.finding(new Place(crossing.file().path(), 0),
                crossing.boundary(), "add " + Delta.FOLDER + "NNNN-what-changes.md with the next free number; 'Changes: none, because …' is fine")).toList();
    }
}
