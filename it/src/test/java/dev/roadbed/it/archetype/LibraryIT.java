package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.service.Failures;

import org.junit.jupiter.api.Test;

/** A generated library: what it is made of, and that it notices what people do to it. The quickstart builds one with all gates. */
class LibraryIT {

    private static final String SOURCES = "src/main/java/com/acme/sizes/";

    private static final String TESTS = "src/test/java/com/acme/sizes/";

    @Test
    void theDefaultsGiveExactlyTheseFilesAndEachAnswerArrives() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();

        Map<String, String> files = Archetype.files(library.root());
        assertThat(String.join("\n", files.keySet()) + "\n").isEqualTo(expected());
        assertThat(files.values()).noneMatch(text -> text.contains("@@"));
        assertThat(files.get("pom.xml")).contains("<groupId>com.acme</groupId>", "<artifactId>sizes</artifactId>",
                "<name>sizes</name>", "<url>https://github.com/acme/sizes</url>", "<name>Acme Inc.</name>",
                "<connection>scm:git:https://github.com/acme/sizes.git</connection>");
        assertThat(files.get("src/main/java/module-info.java")).contains("module com.acme.sizes {", "exports com.acme.sizes;");
        assertThat(library.file("mvnw")).isExecutable();
    }

    /** Each fault is one that a reviewer could overlook. That no example shows how 0 is written is found by a property alone. */
    @Test
    void faultsInTheCodeAreFoundByItsOwnTests() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        library.replace(SOURCES + "internal/SizeText.java", "Math.multiplyExact(Long.parseLong(text, 0, end, 10), unit.bytes())",
                        "Long.parseLong(text, 0, end, 10) * unit.bytes()")
                .replace(SOURCES + "internal/SizeText.java", "if (text.length() > LONGEST)", "if (text.length() > 1_000_000_000)")
                .replace(SOURCES + "internal/SizeText.java", "bytes % unit.bytes() == 0", "bytes % unit.bytes() <= 1")
                .replace(SOURCES + "ByteSizeFormatException.java", "start.replaceAll(\"[^ -~]\", \"?\")", "start")
                .replace("src/main/java/module-info.java", "    exports com.acme.sizes;",
                        "    requires java.logging;\n    exports com.acme.sizes;\n    exports com.acme.sizes.internal;");

        MavenRun.in(library.commit()).args("test").run().failed();

        Failures.mustHaveReports(library.root());
        assertThat(Failures.of(library.root())).containsOnlyKeys(
                "ByteSizeTest.refusesMoreThanALongHolds",
                "ByteSizePropertyTest.eachSizeIsReadAsItIsWritten", "ByteSizePropertyTest.unitsMultiplyExactlyOrNotAtAll",
                "ByteSizeFuzzTest.readsAnything", "HostileTextTest.isNotReadWhenItIsTooLong",
                "HostileTextTest.cannotForgeALineOfTheLog", "ModuleTest.exportsTheApiAndNothingElse",
                "ModuleTest.needsNothingAtRunTimeButTheJdk");
    }

    @Test
    void mitigationsThatNothingProvesAnyMoreAreFound() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        String model = "docs/threat-model/0001-first-library.md";
        library.delete(TESTS + "ByteSizeFuzzTest.java")
                .replace(TESTS + "ModuleTest.java", "    @Tag(\"T-4\")\n", "    @Tag(\"T-5\")\n")
                .replace(TESTS + "ByteSizePropertyTest.java", "    @Tag(\"T-2\")\n",
                        "    @Tag(\"T-2\")\n    @net.jqwik.api.Disabled(\"later\")\n");

        MavenResult result = MavenRun.in(library.commit()).args("verify").run().failed();

        assertThat(Findings.of(library)).as(result.output()).containsExactlyInAnyOrder(
                "RB-PROOF-006 " + GeneratedService.place(library, model, "| T-1 |"),
                "RB-PROOF-006 " + GeneratedService.place(library, model, "| T-2 |"),
                "RB-PROOF-006 " + GeneratedService.place(library, model, "| T-3 |"),
                "RB-PROOF-007 docs/threat-model");
    }

    /** The same checks as in a service; here only what is different in a library. */
    @Test
    void documentsAndThePomAreJudged() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        library.delete("docs/releasing.md").replace("README.md", "(THREAT-MODEL.md)", "(THREATS.md)")
                .replace("pom.xml", "<version>${version.jspecify}</version>", "<version>[1.0,2.0)</version>").commit();

        MavenResult result = MavenRun.in(library).args("validate").run().failed();

        assertThat(Findings.of(library)).as(result.output()).containsExactlyInAnyOrder("RB-DOC-002 docs/releasing.md",
                "RB-DOC-011 " + GeneratedService.place(library, "README.md", "(THREATS.md)"),
                "RB-DOC-011 " + GeneratedService.place(library, "README.md", "docs/releasing.md)"),
                "RB-PIN-001 " + GeneratedService.place(library, "pom.xml", "[1.0,2.0)"));
    }

    private static String expected() throws IOException {
        try (var stream = LibraryIT.class.getResourceAsStream("/archetype/library-files.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
