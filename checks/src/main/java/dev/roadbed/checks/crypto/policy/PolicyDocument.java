package dev.roadbed.checks.crypto.policy;

import java.util.List;

/**
 * A policy as it stands in one file.
 *
 * @param name     of the standard
 * @param edition  of the standard
 * @param base     the policy that it extends, as it is written there; empty for none
 * @param baseLine where that stands
 * @param lines    at least one
 */
record PolicyDocument(String name, String edition, String base, int baseLine, List<PolicyLine> lines) {

    PolicyDocument {
        lines = List.copyOf(lines);
    }

    boolean isExtension() {
        return !base.isEmpty();
    }
}
