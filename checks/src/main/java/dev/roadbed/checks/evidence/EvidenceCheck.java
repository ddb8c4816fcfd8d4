package dev.roadbed.checks.evidence;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of what a module is about to publish. */
public interface EvidenceCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(EvidenceInput input);
}
