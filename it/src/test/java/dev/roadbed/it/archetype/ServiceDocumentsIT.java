package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The documents of a generated service: spoilt in many ways at once, each is found by the check meant for it and by no other. */
class ServiceDocumentsIT {

    @Test
    void eachMutationIsFoundByItsOwnCheck() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        service.replace("SECURITY.md", "within 14 days", "within 40 days")
                .replace("SECURITY.md", "2031-11-30", "2020-11-30")
                .replace("CHANGELOG.md", "### Security", "### Safety")
                .replace("docs/security/secrets.md", "## Rotate", "## Forget")
                .replace("docs/security/vulnerability-reports.md", "24 hours", "48 hours")
                .replace("docs/security/dependencies.md", "## Obtain", "## Get")
                .replace(".well-known/security.txt", "2027-11-01", "2020-11-01")
                .replace("README.md", "(THREAT-MODEL.md)", "(THREATS.md)")
                .write("docs/incidents/2026-11-01-leak.md", service.read("docs/incidents/template.md").replace("2027-02-01", "2020-02-01"))
                .replace("docs/threat-model/0001-first-service.md", "| Bounded bodies, headers, connections, times and number of notes |", "| |")
                .replace("security/approved/rbac.txt", "401", "200")
                .delete("CONTRIBUTING.md")
                .commit();

        MavenResult result = GeneratedService.gates(service).failed();

        assertThat(Findings.of(service)).as(result.output()).containsExactlyInAnyOrder(
                "RB-DOC-002 CONTRIBUTING.md",
                "RB-DOC-004 " + GeneratedService.place(service, "SECURITY.md", "within 40 days"),
                "RB-DOC-005 " + GeneratedService.place(service, "SECURITY.md", "| Version |"),
                "RB-DOC-007 .well-known/security.txt:3",
                "RB-DOC-008 " + GeneratedService.place(service, "CHANGELOG.md", "### Safety"),
                "RB-DOC-009 " + GeneratedService.place(service, "CHANGELOG.md", "## [Unreleased]"),
                "RB-DOC-011 " + GeneratedService.place(service, "README.md", "(THREATS.md)"),
                "RB-DOC-013 " + GeneratedService.place(service, "docs/incidents/2026-11-01-leak.md", "2020-02-01"),
                "RB-DOC-014 docs/security/vulnerability-reports.md:1",
                "RB-DOC-015 docs/security/dependencies.md:1",
                "RB-DOC-016 docs/security/secrets.md:1",
                "RB-PROOF-004 " + GeneratedService.place(service, "docs/threat-model/0001-first-service.md", "| T-5 |"),
                "RB-PROOF-005 security/approved/rbac.txt");
    }

    /** The tag of an old release has to build for as long as anybody has to rebuild it. */
    @Test
    void datesAreThoseOfTheCommitUntilCiJudgesABranch() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        service.replace("SECURITY.md", "2031-11-30", "2020-11-30").replace(".well-known/security.txt", "2027-11-01", "2020-11-01").commit();
        at(service, "2020-06-01T00:00:00Z");
        GeneratedService.gates(service).succeeded();

        MavenRun.in(service).args("--offline", "validate").env("CI", "true").env("GITHUB_REF_TYPE", "tag").run().succeeded();

        MavenRun.in(service).args("--offline", "validate").env("CI", "true").run().failed();
        assertThat(Findings.of(service)).containsExactly("RB-DOC-005 " + GeneratedService.place(service, "SECURITY.md", "| Version |"),
                "RB-DOC-007 .well-known/security.txt:3");
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
                .contains("RB-DOC-018 " + GeneratedService.place(service, "SECURITY.md", "security@example.org"), "RB-DOC-018 .well-known/security.txt:2");
    }
}
