package dev.roadbed.checks.signing;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of what a release is about to sign with. It is about the call and its surroundings, so no build proves anything for another one. */
public interface SigningCheck extends Check {

    /** All findings, none if the release can sign. */
    List<Finding> check(SigningInput release);

    @Override
    default boolean isSameInEveryBuild() {
        return false;
    }
}
