package dev.roadbed.it.archetype;

import static dev.roadbed.it.GateMutation.dated;
import static dev.roadbed.it.GateMutation.deleted;
import static dev.roadbed.it.GateMutation.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.GateMutation;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents of a generated service: spoilt in many ways at once, each is found by the check meant for it and by no other. */
class ServiceDocumentsIT {

    private static final String MODEL = "docs/threat-model/0001-first-service.md";
    private static final String TESTS = "src/test/java/com/acme/orders/";
    private static final String REVIEW = "docs/incidents/2026-11-01-leak.md";

    private static final List<GateMutation> MUTATIONS = List.of(
            deleted("no contributor guide", "CONTRIBUTING.md", "RB-DOC-002"),
            replaced("slower fixes", "SECURITY.md", "within 14 days", "within 40 days", "RB-DOC-004", "within 40 days"),
            dated("support is over", "SECURITY.md", "2020-11-30", "RB-DOC-005", "| Version |"),
            replaced("security.txt without a contact that programs understand", ".well-known/security.txt", "mailto:", "", "RB-DOC-006", "Contact:"),
            dated("security.txt has expired", ".well-known/security.txt", "2020-11-01", "RB-DOC-007", "2020-11-01"),
            replaced("a section of an own kind", "CHANGELOG.md", "### Added", "### Improvements", "RB-DOC-008"),
            replaced("no Security section", "CHANGELOG.md", "### Security", "### Changed", "RB-DOC-009", "## [Unreleased]"),
            replaced("a link to nowhere", "README.md", "(THREAT-MODEL.md)", "(THREATS.md)", "RB-DOC-011", "(THREATS.md)"),
            new GateMutation("an overdue follow-up", service -> service.write(REVIEW,
                    GateMutation.withDays(service.read("docs/incidents/template.md"), "2020-02-01")), "RB-DOC-013", REVIEW, "a test that fails"),
            replaced("a clock of the CRA too late", "docs/security/vulnerability-reports.md", "24 hours", "48 hours", "RB-DOC-014",
                    "# When"),
            replaced("no word on where dependencies come from", "docs/security/dependencies.md", "## Obtain", "## Get", "RB-DOC-015", "# Dependencies"),
            replaced("no rotation of secrets", "docs/security/secrets.md", "## Rotate", "## Forget", "RB-DOC-016", "# Secrets"),
            replaced("a delta without boundaries", MODEL, "- Boundaries:", "- Borders:", "RB-PROOF-001", "# 0001"),
            replaced("a sixth row", MODEL, "| T-5 |", "| T-6 | Something else | Is prevented | test |\n| T-5 |", "RB-PROOF-002", "| T-5 |"),
            replaced("an id twice", MODEL, "| T-4 |", "| T-3 |", "RB-PROOF-003", "| T-3 | Secrets"),
            replaced("an empty mitigation", MODEL, "| Bounded bodies, headers, connections, times and number of notes |", "| |", "RB-PROOF-004", "| T-5 |"),
            replaced("the matrix widened without a delta", "security/approved/rbac.txt", "401", "passes", "RB-PROOF-005", ""));

    @Test
    void eachMutationIsFoundByItsOwnCheck() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();

        GateMutation.areFound(MUTATIONS, service, MavenRun.in(service).args("--offline", "validate"));
    }

    /** Deleted, disabled and renamed; the other tests are filtered out, and prove nothing either. */
    @Test
    void mitigationsThatNothingProvesAnyMore() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        service.delete(TESTS + "promise/LogTest.java")
                .replace(TESTS + "promise/TokenTest.java", "@Tag(\"T-2\")", "@Tag(\"T-2\")\n@org.junit.jupiter.api.Disabled(\"later\")")
                .replace(TESTS + "note/NotesTest.java", "@Tag(\"T-5\")", "@Tag(\"T-6\")");

        MavenResult result = MavenRun.in(service.commit()).args("verify", "-Dgroups=T-2|T-6").run().failed();

        List<String> expected = new ArrayList<>(List.of("RB-PROOF-007 docs/threat-model"));
        // Once for each class that a row names; who finds that NotesTest has another tag says so once.
        for (int threat : new int[] {1, 1, 1, 2, 3, 3, 4, 4, 5}) {
            expected.add("RB-PROOF-006 " + GateMutation.place(service, MODEL, "| T-" + threat + " |"));
        }
        assertThat(Findings.of(service)).as(result.output()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.output()).contains("T-2: TokenTest was skipped (later)", "T-4: no test of LogTest with this tag ran", "T-6 at com.acme.orders.note.NotesTest");
    }

    /** The tag of an old release has to build for as long as anybody has to rebuild it. */
    @Test
    void datesAreThoseOfTheCommitUntilCiJudgesABranch() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        for (String file : List.of("SECURITY.md", ".well-known/security.txt")) {
            service.write(file, GateMutation.withDays(service.read(file), "2020-11-30"));
        }
        service.commit();
        at(service, "2020-06-01T00:00:00Z");
        GeneratedService.gates(service).succeeded();

        MavenRun.in(service).args("--offline", "validate").env("CI", "true").env("GITHUB_REF_TYPE", "tag").run().succeeded();

        MavenRun.in(service).args("--offline", "validate").env("CI", "true").run().failed();
        assertThat(Findings.of(service)).containsExactly("RB-DOC-005 " + GateMutation.place(service, "SECURITY.md", "| Version |"),
                "RB-DOC-007 .well-known/security.txt:3");
    }

    /** Nothing in a template gets old: what is generated in thirty years passes on its first day, as it does today. */
    @Test
    void whatIsGeneratedOnALaterDayIsInOrderOnThatDay() throws Exception {
        FixtureProject place = FixtureProject.empty("later");
        Archetype.generate(place.root(), "-DgroupId=com.acme", "-DartifactId=orders", "-Dday=2056-02-29", "-DoutputDirectory=" + place.root())
                .warm().run().succeeded();
        FixtureProject service = FixtureProject.copyOf(place.file("orders"));

        assertThat(service.read(".well-known/security.txt")).contains("Expires: 2057-01-29T00:00:00Z");
        assertThat(service.read("SECURITY.md")).contains("| 2061-02-28 |");
        at(service.commit(), "2056-02-29T00:00:00Z");
        GeneratedService.gates(service).succeeded();
    }

    /** Makes the last commit one of another day. */
    private static void at(FixtureProject service, String time) throws Exception {
        long seconds = Instant.parse(time).getEpochSecond();
        String tree = service.git("rev-parse", "HEAD^{tree}").strip();
        service.write("target/commit.txt", "tree " + tree + "\nauthor a <a@acme.test> " + seconds
                + " +0000\ncommitter a <a@acme.test> " + seconds + " +0000\n\nFixture\n");
        String commit = service.git("hash-object", "-t", "commit", "-w", "target/commit.txt").strip();
        service.git("reset", "--quiet", "--soft", commit);
    }

    @Test
    void inCiOfARepositoryThatOthersHaveNoPlaceholderStays() throws Exception {
        FixtureProject service = GeneratedService.committed();
        service.git("remote", "add", "origin", "https://git.acme.test/orders.git");

        MavenRun.in(service).args("--offline", "validate").run().succeeded();
        MavenRun.in(service).args("--offline", "validate").env("CI", "true").run().failed();

        assertThat(Findings.of(service)).isNotEmpty().allMatch(finding -> finding.startsWith("RB-DOC-018 "))
                .contains("RB-DOC-018 " + GateMutation.place(service, "SECURITY.md", "security@example.org"), "RB-DOC-018 .well-known/security.txt:2");
    }
}
