package dev.roadbed.checks.lock;

import java.util.ArrayList;
import java.util.List;

/**
 * Two locks side by side.
 *
 * @param added   only in the new one, by path
 * @param removed only in the old one, by path
 * @param changed in both with another digest, by path; never right, for a released artifact does not change
 */
public record LockComparison(List<LockedFile> added, List<LockedFile> removed, List<Changed> changed) {

    public LockComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A path with two digests. */
    public record Changed(String path, String before, String now) {}

    /** Compares. */
    public static LockComparison of(Lock before, Lock now) {
        List<LockedFile> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (LockedFile file : now.files()) {
            String old = before.find(file.path()).map(LockedFile::digest).orElse("");
            if (old.isEmpty()) {
                added.add(file);
            } else if (!old.equals(file.digest())) {
                changed.add(new Changed(file.path(), old, file.digest()));
            }
        }
        List<LockedFile> removed = before.files().stream().filter(file -> now.find(file.path()).isEmpty()).toList();
        return new LockComparison(added, removed, changed);
    }

    /** Where lines that only the old one has are meant to be there. */
    public LockComparison withoutRemoved() {
        return new LockComparison(added, List.of(), changed);
    }

    /** Whether both are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
