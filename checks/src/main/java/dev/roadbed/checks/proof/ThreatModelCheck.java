package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the threat model by itself, without any test: it can run before the code is compiled. */
public interface ThreatModelCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(ThreatModel model);
}
