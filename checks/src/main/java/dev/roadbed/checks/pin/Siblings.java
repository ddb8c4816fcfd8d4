package dev.roadbed.checks.pin;

import dev.roadbed.checks.pom.Coordinate;

/** The modules of the same repository. A snapshot of one of them is no moving target: it is part of the commit. */
@FunctionalInterface
public interface Siblings {

    /** Whether a module of this repository has exactly this group, artifact and version. */
    boolean contains(Coordinate coordinate);
}
