package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that the checks of this package read. */
public final class LockfileSources {

    private LockfileSources() {}

    /** The manifests and requirements files that cannot be read, each with the reason. */
    public static Map<Path, UnreadableSourceException> unreadable(RepositoryInput repository) {
        Map<Path, UnreadableSourceException> found = new TreeMap<>();
        for (Manifest manifest : Manifest.in(repository)) {
            try {
                if (manifest.needsLock()) {
                    manifest.locks();
                }
            } catch (UnreadableSourceException e) {
                found.put(manifest.file(), e);
            }
        }
        for (Path file : RequirementsNotLocked.files(repository)) {
            try {
                repository.sources().text(file);
            } catch (UnreadableSourceException e) {
                found.put(file, e);
            }
        }
        return found;
    }
}
