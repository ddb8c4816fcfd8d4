package dev.roadbed.checks.lock;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** A lock that is not what a fresh one would be. Only making it anew can tell; so this is a goal's check, not a rule's. */
public final class LockStale implements Check {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-LOCK-011", "lock is stale",
            "lines that nothing needs hide those that matter, and missing ones stop the next build");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** One finding if files are missing or needless; changed ones are the business of {@link DigestChanged}. */
    public List<Finding> check(LockComparison comparison) {
        int missing = comparison.added().size();
        int needless = comparison.removed().size();
        if (missing + needless == 0) {
            return List.of();
        }
        String first = missing > 0
                ? "missing, for example " + comparison.added().get(0).path()
                : "needless, for example " + comparison.removed().get(0).path();
        return List.of(DESCRIPTION.finding(new Place(Lock.FILE, 0), missing + " missing, " + needless + " needless; " + first,
                "Run ./mvnw roadbed:lock, review `git diff .mvn/checksums`, commit."));
    }
}
