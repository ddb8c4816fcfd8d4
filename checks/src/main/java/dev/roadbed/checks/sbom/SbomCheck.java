package dev.roadbed.checks.sbom;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the SBOM of a module. */
public interface SbomCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(SbomInput input);
}
