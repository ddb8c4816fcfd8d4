package dev.roadbed.it.documents;

import dev.roadbed.it.FixtureFamily;

/** Threat models without form or proof, and their twins. Several modules, stale runs and {@code roadbed:delta}: {@code ProofsIT}. */
class ThreatModelIT extends FixtureFamily {

    ThreatModelIT() {
        super("threat-model", "PROOF");
    }
}
