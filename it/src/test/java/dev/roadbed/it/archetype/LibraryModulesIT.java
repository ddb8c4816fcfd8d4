package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;

import org.junit.jupiter.api.Test;

/** A generated library with API and implementation as modules: what it is made of, its first build with every gate, and what its gates find. */
class LibraryModulesIT {

    private static final String API = "api/src/test/java/com/acme/sizes/";

    @Test
    void theFirstBuildIsGreenAndHasEvidenceOfEachModule() throws Exception {
        FixtureProject library = GeneratedLibrary.inModules();
        assertThat(String.join("\n", Archetype.files(library.root()).keySet()) + "\n").isEqualTo(expected());
        library.commit();

        MavenResult result = MavenRun.in(library).args("-Pfull", "verify").run().succeeded();

        assertThat(Findings.of(library)).as(result.output()).isEmpty();
        assertThat(names(json(library, "target/sizes-0.1.0-SNAPSHOT.cdx.json").path("components"))).contains("sizes-api", "sizes-implementation");
        assertThat(names(json(library, "api/target/sizes-api-0.1.0-SNAPSHOT.intoto.json").path("subject")))
                .contains("sizes-api-0.1.0-SNAPSHOT.jar", "sizes-api-0.1.0-SNAPSHOT.pom", "sizes-api-0.1.0-SNAPSHOT.cdx.json");
        assertThat(names(json(library, "implementation/target/sizes-implementation-0.1.0-SNAPSHOT.intoto.json").path("subject")))
                .contains("sizes-implementation-0.1.0-SNAPSHOT.jar");
        assertThat(library.file("target/roadbed/threat-model.html")).content().contains("T-1", "T-5", "ByteSizeFuzzTest", "ImplementationTest");
    }

    /** Deltas are at the root and proofs anywhere: one that is gone from the API, and one in the implementation that claims something else. */
    @Test
    void aProofIsMissedInWhicheverModuleItStood() throws Exception {
        FixtureProject library = GeneratedLibrary.inModules();
        library.replace(API + "ImplementationTest.java", "    @Tag(\"T-5\")\n", "")
                .replace("implementation/src/test/java/com/acme/sizes/HostileTextTest.java", "@Tag(\"T-3\")", "@Tag(\"T-7\")").commit();

        MavenResult result = MavenRun.in(library).args("verify").run().failed();

        assertThat(Findings.of(library)).as(result.output()).containsExactlyInAnyOrder(
                "RB-PROOF-006 " + GeneratedService.place(library, "docs/threat-model/0002-api-and-implementation.md", "| T-5 |"),
                "RB-PROOF-007 docs/threat-model");
    }

    private static JsonNode json(FixtureProject project, String file) throws Exception {
        return new ObjectMapper().readTree(project.read(file));
    }

    private static List<String> names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(one -> one.path("name").asText()).toList();
    }

    private static String expected() throws IOException {
        try (var stream = LibraryModulesIT.class.getResourceAsStream("/archetype/library-modules-files.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
