package dev.roadbed.it;

import java.io.IOException;

/** A change of a project's files. */
public interface Edit {

    void apply(FixtureProject project) throws IOException;
}
