package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A pin check of the repository as a whole: everything that floats outside of the POMs. Runs once in a build. */
public interface RepositoryCheck extends Check {

    /** All findings in the repository, none if all is pinned; in any order. */
    List<Finding> check(RepositoryInput repository);
}
