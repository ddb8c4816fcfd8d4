package dev.roadbed.checks.build;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of how one Maven module builds: its POM files, and how Maven was called. */
public interface BuildCheck extends Check {

    /** All findings, none if the module builds as the parent says; in any order. */
    List<Finding> check(BuildInput module);
}
