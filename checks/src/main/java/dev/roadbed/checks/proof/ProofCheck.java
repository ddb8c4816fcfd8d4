package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the threat model against what the tests of this build did. */
public interface ProofCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(ProofInput proofs);
}
