package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Maven's resolver has recorded, made into a lock. The resolver's own file is sorted by hash or not at all, has no last line
 * break or the platform's, and has the project's own modules in it.
 */
public final class Recording {

    private final Set<Coordinate> reactor;

    /** @param reactor the modules of the project, with version: they are built, not downloaded */
    public Recording(Set<Coordinate> reactor) {
        this.reactor = Set.copyOf(reactor);
    }

    /**
     * The lock of a record.
     *
     * @throws IllegalArgumentException if a line is no line of a lock, or a path has two digests: then the record cannot be believed
     */
    public Lock lock(String record) {
        List<LockedFile> files = new ArrayList<>();
        for (String line : record.lines().toList()) {
            String[] words = line.split(" {2}", 2);
            if (words.length != 2) {
                throw new IllegalArgumentException("not 'SHA-256, two spaces, path': " + line);
            }
            LockedFile file = new LockedFile(words[1], words[0]);
            if (isLocked(file.path())) {
                files.add(file);
            }
        }
        return Lock.of(files);
    }

    /** Whether a file belongs into the lock: no snapshot does, and nothing of the project itself. @param path of a line */
    public boolean isLocked(String path) {
        return !LockedFile.isSnapshot(path) && !reactor.contains(LockedFile.coordinate(path));
    }
}
