package dev.roadbed.it.archetype;

import static dev.roadbed.it.GateMutation.dated;
import static dev.roadbed.it.GateMutation.deleted;
import static dev.roadbed.it.GateMutation.place;
import static dev.roadbed.it.GateMutation.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.GateMutation;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A generated library, spoilt in many ways: each is found by the check that is meant for it and by no other. */
class LibraryMutationsIT {

    private static final String MODEL = "docs/threat-model/0001-first-library.md";
    private static final String REVIEW = "docs/incidents/2026-11-01-leak.md";
    private static final String RUNBOOK = "docs/security/vulnerability-reports.md";
    private static final String TESTS = "src/test/java/com/acme/sizes/";

    /** What is seen before anything is built. */
    private static final List<GateMutation> EARLY = List.of(
            new GateMutation("a document in another encoding",
                    library -> Files.write(library.file("docs/notes.md"), new byte[] {'G', 'r', (byte) 0xfc, (byte) 0xdf, 'e', '\n'}),
                    "RB-DOC-001", "docs/notes.md", ""),
            deleted("no owners", "CODEOWNERS", "RB-DOC-002"),
            replaced("no section on how to report", "SECURITY.md", "## Report a vulnerability", "## Say hello", "RB-DOC-003", "# Security"),
            replaced("slower fixes", "SECURITY.md", "within 14 days", "within 40 days", "RB-DOC-004", "within 40 days"),
            dated("support is over", "SECURITY.md", "2020-11-30", "RB-DOC-005", "| Version |"),
            replaced("a section of an own kind", "CHANGELOG.md", "### Added", "### Improvements", "RB-DOC-008"),
            replaced("no Security section", "CHANGELOG.md", "### Security", "### Changed", "RB-DOC-009", "## [Unreleased]"),
            replaced("a link to nowhere", "README.md", "(THREAT-MODEL.md)", "(THREATS.md)", "RB-DOC-011", "(THREATS.md)"),
            new GateMutation("an overdue follow-up", library -> library.write(REVIEW,
                    GateMutation.withDays(library.read("docs/incidents/template.md"), "2020-02-01")), "RB-DOC-013", REVIEW, "a test that fails"),
            replaced("a clock of the CRA too late", RUNBOOK, "24 hours", "48 hours", "RB-DOC-014", "# When"),
            replaced("no word on where dependencies come from", "docs/security/dependencies.md", "## Obtain", "## Get", "RB-DOC-015", "# Dependencies"),
            replaced("no rotation of secrets", "docs/security/secrets.md", "## Rotate", "## Forget", "RB-DOC-016", "# Secrets"),
            replaced("a range", "pom.xml", "<version>${version.jspecify}</version>", "<version>[1.0,2.0)</version>", "RB-PIN-001"),
            replaced("a delta without boundaries", MODEL, "- Boundaries:", "- Borders:", "RB-PROOF-001", "# 0001"),
            replaced("six rows", MODEL, "| T-4 |", "| T-5 | Five | Is prevented | test |\n| T-6 | Six | Is prevented | test |\n| T-4 |",
                    "RB-PROOF-002", "| A dependency brings"),
            replaced("an empty mitigation", MODEL, "| Messages repeat at most 40 visible ASCII characters |", "| |", "RB-PROOF-004", "| A text forges"),
            replaced("an id twice", MODEL, "| T-4 |", "| T-1 |", "RB-PROOF-003", "| A dependency brings"),
            replaced("accepted, by nobody", MODEL, "| ByteSizeTest, ByteSizePropertyTest |", "| accepted |", "RB-PROOF-009"));

    @Test
    void whatIsSeenBeforeAnythingIsBuilt() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();

        GateMutation.areFound(EARLY, library, MavenRun.in(library).args("validate"));
    }

    @Test
    void aReleaseWithoutEntryOfAnotherTag() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        version(library, "0.1.0-SNAPSHOT", "0.1.0");
        library.commit().git("tag", "v0.1.1");

        MavenRun.in(library).args("-Prelease", "validate").run().failed();

        assertThat(Findings.of(library)).filteredOn(finding -> !finding.startsWith("RB-PIN-006")).containsExactly("RB-DOC-010 CHANGELOG.md:1", "RB-VER-003 pom.xml");
    }

    @Test
    void placeholdersInCiOfWhatOthersHave() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        library.replace("SECURITY.md", "security@acme.example", "security@example.org").commit()
                .git("remote", "add", "origin", "https://git.acme.test/sizes.git");

        MavenRun.in(library).args("validate").env("CI", "true").run().failed();

        assertThat(Findings.of(library)).containsExactly("RB-DOC-018 " + place(library, "SECURITY.md", "security@example.org"));
    }

    /** Deleted, renamed and disabled; the fourth is left alone, and still proven. */
    @Test
    void mitigationsThatNothingProvesAnyMore() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        library.delete(TESTS + "ByteSizeFuzzTest.java")
                .replace(TESTS + "ModuleTest.java", "    @Tag(\"T-4\")\n", "    @Tag(\"T-5\")\n")
                .replace(TESTS + "ByteSizePropertyTest.java", "    @Tag(\"T-2\")\n",
                        "    @Tag(\"T-2\")\n    @net.jqwik.api.Disabled(\"later\")\n");

        MavenResult result = MavenRun.in(library.commit()).args("verify").run().failed();

        assertThat(Findings.of(library)).as(result.output()).containsExactlyInAnyOrder(unproven(library, 1), unproven(library, 2),
                unproven(library, 3), "RB-PROOF-007 docs/threat-model");
    }

    @Test
    void aPartOfTheTestsAndThoseOfAnEarlierBuild() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted().commit();

        MavenRun.in(library).args("verify", "-Dgroups=T-4").run().failed();
        assertThat(Findings.of(library)).as("once for each class that a row names").containsExactly(unproven(library, 1),
                unproven(library, 1), unproven(library, 2), unproven(library, 2), unproven(library, 3), unproven(library, 3));

        MavenResult stale = MavenRun.in(library).args("verify", "-DskipTests").run().failed();
        assertThat(Findings.of(library)).hasSize(7).contains(unproven(library, 4));
        assertThat(stale.output()).contains("T-4: ModuleTest ran in an earlier build, not in this one");
    }

    /** Once with a version that breaks nobody, and once with one that may. */
    @Test
    void anApiThatBreaksCallersOfTheLastRelease() throws Exception {
        FixtureProject library = GeneratedLibrary.uncommitted();
        release(library, "1.0.0");
        library.replace("CHANGELOG.md", "## [Unreleased]", "## [Unreleased]\n\n### Security\n\nNone.\n\n## [1.0.0] - 2026-11-01");
        version(library, "1.0.0", "1.1.0-SNAPSHOT");
        library.replace("pom.xml", "<roadbed.api.baseline>none<", "<roadbed.api.baseline>1.0.0<");
        compare(library.commit()).succeeded();

        library.replace("src/main/java/module-info.java", "    exports com.acme.sizes;", "    exports com.acme.sizes to com.acme.friends;").commit();
        compare(library).failed();
        assertThat(Findings.of(library)).containsExactly("RB-VER-004 " + place(library, "pom.xml", "1.1.0-SNAPSHOT"));

        version(library, "1.1.0-SNAPSHOT", "2.0.0-SNAPSHOT");
        compare(library.commit()).succeeded();
    }

    /** Into the local repository of the tests, as if somebody had fetched it. */
    private static void release(FixtureProject library, String version) throws IOException, InterruptedException {
        version(library, "0.1.0-SNAPSHOT", version);
        MavenRun.in(library.commit()).args("package", "-DskipTests").run().succeeded();
        Path folder = Files.createDirectories(Build.localRepository().resolve("com/acme/sizes").resolve(version));
        Files.copy(library.file("target/sizes-" + version + ".jar"), folder.resolve("sizes-" + version + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(library.file("pom.xml"), folder.resolve("sizes-" + version + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void version(FixtureProject library, String old, String now) throws IOException {
        String own = "<artifactId>sizes</artifactId>\n  <version>";
        library.replace("pom.xml", own + old, own + now);
    }

    private static MavenResult compare(FixtureProject library) throws IOException, InterruptedException {
        return MavenRun.in(library).args("package", "enforcer:enforce@roadbed-api", "-DskipTests").run();
    }

    private static String unproven(FixtureProject library, int threat) throws IOException {
        return "RB-PROOF-006 " + place(library, MODEL, "| T-" + threat + " |");
    }
}
