package dev.roadbed.checks.crypto.banned;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A check of a module's cryptography. */
public interface CryptoCheck extends Check {

    /** All findings, none if all is well; in any order. */
    List<Finding> check(CryptoInput module);
}
