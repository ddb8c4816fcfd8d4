package dev.roadbed.checks.proof;

import java.util.Optional;

/**
 * A file that differs between two commits.
 *
 * @param path   relative to the root of the repository
 * @param before its text at the base; nothing if it is new
 * @param after  its text at the head; nothing if it is gone
 */
public record ChangedFile(String path, Optional<String> before, Optional<String> after) {

    boolean isNew() {
        return before.isEmpty();
    }
}
