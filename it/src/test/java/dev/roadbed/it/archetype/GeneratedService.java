package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Path;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;

/** A service as the archetype generates it: generated once for all tests, each of which changes a copy of it. */
public final class GeneratedService {

    private static Path original;

    private GeneratedService() {
    }

    /** A copy in no git repository. */
    public static FixtureProject uncommitted() throws IOException, InterruptedException {
        return FixtureProject.copyOf(original());
    }

    /** A copy that is committed. */
    public static FixtureProject committed() throws IOException, InterruptedException {
        return uncommitted().commit();
    }

    /** The gates of phase validate, without a network. */
    static MavenResult gates(FixtureProject service) throws IOException, InterruptedException {
        return MavenRun.in(service).args("--offline", "validate").run();
    }

    private static synchronized Path original() throws IOException, InterruptedException {
        if (original == null) {
            FixtureProject place = FixtureProject.empty("generated");
            Archetype.generate(place.root(), "-DgroupId=com.acme", "-DartifactId=orders").run().succeeded();
            // Fetches what the gates need, where nothing is there yet.
            Path service = place.root().resolve("orders");
            MavenRun.in(service).args("--quiet", "validate").run().succeeded();
            original = service;
        }
        return original;
    }
}
