package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.Set;

/** The modules of a project. */
public record LockReactor(Set<Coordinate> modules) {

    public LockReactor {
        modules = Set.copyOf(modules);
    }

    /** Whether several modules have a release version: Maven's resolver then hashes modules that are not built yet. */
    public boolean isReleaseOfSeveral() {
        return modules.size() > 1 && modules.stream().anyMatch(module -> !module.version().endsWith("-SNAPSHOT"));
    }
}
