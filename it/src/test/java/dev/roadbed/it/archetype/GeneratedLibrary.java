package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.roadbed.it.FixtureProject;

/** A library as the archetype generates it: each kind generated once for all tests, which change copies. */
final class GeneratedLibrary {

    private static final String ONE = "one";
    private static final String TWO = "api,implementation";

    private static final Map<String, Path> ORIGINALS = new HashMap<>();

    private GeneratedLibrary() {
    }

    /** A copy in no git repository. */
    static FixtureProject uncommitted() throws IOException, InterruptedException {
        return FixtureProject.copyOf(original(ONE));
    }

    /** A copy of one with API and implementation as modules, in no git repository. */
    static FixtureProject inModules() throws IOException, InterruptedException {
        return FixtureProject.copyOf(original(TWO));
    }

    private static synchronized Path original(String modules) throws IOException, InterruptedException {
        if (!ORIGINALS.containsKey(modules)) {
            FixtureProject place = FixtureProject.empty("generated-library");
            Archetype.generateLibrary(place.root(), "-DgroupId=com.acme", "-DartifactId=sizes",
                    "-Drepository=https://github.com/acme/sizes", "-Ddeveloper=Acme Inc.",
                    "-DsecurityContact=security@acme.example", "-DcodeOwner=@acme/owners", "-Dmodules=" + modules).run().succeeded();
            ORIGINALS.put(modules, place.root().resolve("sizes"));
        }
        return ORIGINALS.get(modules);
    }
}
