package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A pin check of one Maven module: its POM files, its effective model and what its dependencies resolved to. */
public interface ModuleCheck extends Check {

    /** All findings in the module, none if all is pinned; in any order. */
    List<Finding> check(ModuleInput module);
}
