package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.sigstore.Identity;
import dev.roadbed.it.sigstore.ReleaseJob;

import org.junit.jupiter.api.Test;

/** A generated library with API and implementation as modules: what it is made of, and its first release. */
class LibraryModulesIT {

    private static final Identity RELEASE = Identity.of("acme/sizes", "v1.0.0");

    /** The first release of a project that nobody has touched: every gate, then what its workflow does. */
    @Test
    void itsFirstReleaseIsGreenSignedAndTakenByCentral() throws Exception {
        FixtureProject library = GeneratedLibrary.inModules();
        assertThat(String.join("\n", Archetype.files(library.root()).keySet()) + "\n").isEqualTo(expected());
        // Roadbed's version may be the same, and stays.
        String named = "<artifactId>sizes</artifactId>\n%s<version>";
        library.replace("pom.xml", named.formatted("  ") + "0.1.0-SNAPSHOT", named.formatted("  ") + "1.0.0");
        for (String module : List.of("api", "implementation")) {
            library.replace(module + "/pom.xml", named.formatted("    ") + "0.1.0-SNAPSHOT", named.formatted("    ") + "1.0.0");
        }
        library.replace("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [1.0.0] - 2026-11-24\n");

        try (ReleaseJob job = ReleaseJob.of(library, RELEASE)) {
            MavenResult result = job.maven().args("-Pfull,release", "deploy").run().succeeded();

            assertThat(Findings.of(library)).as(result.output()).isEmpty();
            assertThat(result.output()).contains("[roadbed] evidence: ", "and signed", "To finish publishing visit");
            assertThat(job.sigstore().refused()).isEmpty();
            uploadedForAPerson(job);
            signed(job, library.file("target/central"));
            assertThat(job.portal().bundle().files()).containsKeys(paths("sizes", ".pom", ".intoto.json"))
                    .containsKeys(paths("sizes-api", ".jar", "-sources.jar", "-javadoc.jar", ".pom", ".cdx.json", ".intoto.json"))
                    .containsKeys(paths("sizes-implementation", ".jar", "-sources.jar", "-javadoc.jar", ".pom", ".cdx.json", ".intoto.json"));
        }

        assertThat(names(json(library, "target/sizes-1.0.0.cdx.json").path("components"))).contains("sizes-api", "sizes-implementation");
        assertThat(names(json(library, "api/target/sizes-api-1.0.0.intoto.json").path("subject")))
                .contains("sizes-api-1.0.0.jar", "sizes-api-1.0.0.pom", "sizes-api-1.0.0.cdx.json");
        assertThat(names(json(library, "implementation/target/sizes-implementation-1.0.0.intoto.json").path("subject")))
                .contains("sizes-implementation-1.0.0.jar");
        assertThat(library.file("target/roadbed/threat-model.html")).content().contains("T-1", "T-5", "ByteSizeFuzzTest", "ImplementationTest");
    }

    /** In one deployment, or a person could publish a half; and by nobody but a person. */
    private static void uploadedForAPerson(ReleaseJob job) {
        assertThat(job.portal().requests()).first().asString().startsWith("POST /api/v1/publisher/upload?").contains("publishingType=USER_MANAGED");
        assertThat(job.portal().requests()).filteredOn(request -> request.contains("/upload?")).hasSize(1);
        assertThat(job.portal().requests()).last().asString().startsWith("POST /api/v1/publisher/status?");
        assertThat(job.portal().bundle().files().keySet()).allMatch(path -> path.startsWith("com/acme/sizes"));
    }

    /** Central has looked whether there are signatures; here whether they are right. */
    private static void signed(ReleaseJob job, Path central) throws Exception {
        job.portal().bundle().unpack(central);
        List<String> signatures = job.portal().bundle().files().keySet().stream().filter(path -> path.endsWith(".asc")).toList();
        assertThat(signatures).hasSizeGreaterThan(15);
        for (String signature : signatures) {
            Path file = central.resolve(signature.substring(0, signature.length() - ".asc".length()));
            assertThat(job.hasSigned(file, central.resolve(signature))).as(signature).isTrue();
        }
    }

    /** A file of a module with what stands beside it. */
    private static String[] paths(String artifact, String... ends) {
        return Stream.of(ends).map(end -> "com/acme/" + artifact + "/1.0.0/" + artifact + "-1.0.0" + end)
                .flatMap(path -> Stream.of(path, path + ".asc", path + ".sigstore.json", path + ".sha1")).toArray(String[]::new);
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
