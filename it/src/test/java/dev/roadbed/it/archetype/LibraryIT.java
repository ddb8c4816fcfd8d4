package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.service.Failures;

import org.junit.jupiter.api.Test;

/** A generated library: what it is made of, and that its own tests notice faults in its code. The quickstart builds one with all gates. */
class LibraryIT {

    private static final String SOURCES = "src/main/java/com/acme/sizes/";

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

    /** {@code .well-known} is the service's, whose own tests look at it. */
    @Test
    void whatTheMapOfTheOspsBaselineNamesIsThere() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        Set<String> named = new TreeSet<>();
        Matcher path = Pattern.compile("`((?:[\\w-][\\w./-]*)(?:\\.md|/)|\\.github/workflows/|CODEOWNERS|LICENSE|pom\\.xml)`")
                .matcher(Files.readString(Build.roadbed().resolve("docs/reference/osps-baseline.md")));
        while (path.find()) {
            named.add(path.group(1));
        }
        assertThat(named).contains("SECURITY.md", "docs/threat-model/", ".github/workflows/").hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(library.file(file)).exists());
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

    private static String expected() throws IOException {
        try (var stream = LibraryIT.class.getResourceAsStream("/archetype/library-files.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
