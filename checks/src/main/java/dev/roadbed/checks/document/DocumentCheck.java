package dev.roadbed.checks.document;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of a repository's documents. Runs once in a build. */
public interface DocumentCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(DocumentsInput documents);
}
