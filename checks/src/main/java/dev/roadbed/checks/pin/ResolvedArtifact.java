package dev.roadbed.checks.pin;

import dev.roadbed.checks.pom.Coordinate;
import java.util.List;

/**
 * A dependency in the resolved graph of a module, after conflicts were settled.
 *
 * @param coordinate with the version that was taken today
 * @param requested  the version as the winning declaration asks for it: a version, a range or a keyword
 * @param managed    whether the module's own dependencyManagement decided the version
 * @param path       who brings it: the module's direct dependency first, the artifact that declares it last; empty for a direct one
 */
public record ResolvedArtifact(Coordinate coordinate, String requested, boolean managed, List<Coordinate> path) {

    public ResolvedArtifact {
        path = List.copyOf(path);
    }

    /** Whether the module's own effective model declares it. */
    public boolean direct() {
        return path.isEmpty();
    }
}
