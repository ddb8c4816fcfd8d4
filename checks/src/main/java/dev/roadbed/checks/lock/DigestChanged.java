package dev.roadbed.checks.lock;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Set;

/** The same file of the same version with other bytes than those that were locked: seen when a lock is made anew. */
public final class DigestChanged implements Check {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-LOCK-005", "locked artifact has changed",
            "repositories never change what they have published: somebody else did, or two repositories disagree");

    private static final String FIX = "A released artifact never changes. Delete it from the local repository and retry; if it persists,"
            + " treat as an incident.\nWho has found out why, and wants it: ./mvnw roadbed:lock -Droadbed.lock.acceptChanged=";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** A finding for each path whose digest is another one now, except for those that a person has named. */
    public List<Finding> check(LockComparison comparison, Set<String> accepted) {
        return comparison.changed().stream()
                .filter(changed -> !accepted.contains(changed.path()))
                .map(DigestChanged::finding)
                .toList();
    }

    private static Finding finding(LockComparison.Changed changed) {
        return new Finding(DESCRIPTION.id(), DESCRIPTION.severity(), new Place(Lock.FILE, 0),
                changed.path() + " was " + changed.before() + ", is now " + changed.now(), DESCRIPTION.why(), FIX + changed.path());
    }
}
