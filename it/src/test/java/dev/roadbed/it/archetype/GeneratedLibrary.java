package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Path;

import dev.roadbed.it.FixtureProject;

/** A library as the archetype generates it: generated once for all tests, each of which changes a copy of it. */
final class GeneratedLibrary {

    private static Path original;

    private GeneratedLibrary() {
    }

    /** A copy in no git repository. */
    static FixtureProject uncommitted() throws IOException, InterruptedException {
        return FixtureProject.copyOf(original());
    }

    private static synchronized Path original() throws IOException, InterruptedException {
        if (original == null) {
            FixtureProject place = FixtureProject.empty("generated-library");
            Archetype.generateLibrary(place.root(), "-DgroupId=com.acme", "-DartifactId=sizes",
                    "-Drepository=https://github.com/acme/sizes", "-Ddeveloper=Acme Inc.").run().succeeded();
            original = place.root().resolve("sizes");
        }
        return original;
    }
}
