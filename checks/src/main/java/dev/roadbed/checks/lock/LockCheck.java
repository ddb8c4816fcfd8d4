package dev.roadbed.checks.lock;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the committed lock. */
public interface LockCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(LockInput input);

    /** Whether it has to be asked in every module; else once in a build is enough. */
    default boolean isOfEachModule() {
        return false;
    }
}
