package dev.roadbed.checks.version;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of the API of a module and its version. */
public interface ApiCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(ApiInput api);
}
