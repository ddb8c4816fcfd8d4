package dev.roadbed.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good repository, spoilt in one place: exactly the check meant for it speaks. */
class DocumentChecksTest {

    @TempDir
    Path root;

    private Repository good;

    @BeforeEach
    void goodOne() throws Exception {
        good = Repository.good(root);
    }

    @Test
    void goodDocumentsHaveNoFinding() throws Exception {
        assertThat(good.strict().require("SECURITY.md", "CHANGELOG.md", "docs/security", "docs/incidents/").findings()).isEmpty();
    }

    @Test
    void nothingRequiredAndNothingThereIsNoFinding() throws Exception {
        assertThat(Repository.empty(Files.createDirectory(root.resolve("empty"))).findings()).isEmpty();
    }

    static Stream<Arguments> mutations() {
        String security = "SECURITY.md";
        String changelog = "CHANGELOG.md";
        String review = "docs/incidents/2026-11-01-outage.md";
        String runbook = "docs/security/vulnerability-reports.md";
        String txt = ".well-known/security.txt";
        return Stream.of(
                Arguments.of(security, "security@acme.test", "us", "RB-DOC-003 SECURITY.md:3 'Report a vulnerability' names no e-mail address"),
                Arguments.of(security, "security@acme.test", "https://github.test/acme/app/issues/new",
                        "RB-DOC-003 SECURITY.md:3 'Report a vulnerability' names no e-mail address"),
                Arguments.of(security, "## Report a vulnerability", "## Hello", "RB-DOC-003 SECURITY.md:1 no section about how to report"),
                Arguments.of(security, "within 3 working days", "soon", "RB-DOC-004 SECURITY.md:1 acknowledge: no row"),
                Arguments.of(security, "14 days", "15 days", "RB-DOC-004 SECURITY.md:10 critical: 15 days, the project's patch policy allows 14"),
                Arguments.of(security, "| within 90 days | a fix for one of medium severity |\n", "", "RB-DOC-004 SECURITY.md:1 medium: no row"),
                Arguments.of(security, "2031-11-30", "2026-11-23", "RB-DOC-005 SECURITY.md:16 support of every listed version is over on 2026-11-24"),
                Arguments.of(security, "2031-11-30", "2031-02-30", "RB-DOC-005 SECURITY.md:18 1.x until '2031-02-30', which is no date"),
                Arguments.of(security, "Supported until", "Status", "RB-DOC-005 SECURITY.md:14 no table"),
                Arguments.of(txt, "Contact: mailto:", "Contact: ", "RB-DOC-006 .well-known/security.txt:2 Contact 'security@acme.test' is no mailto:"),
                Arguments.of(txt, "Contact:", "# Contact:", "RB-DOC-006 .well-known/security.txt no Contact"),
                Arguments.of(txt, "Preferred-Languages: en", "Expires: 2027-01-01T00:00:00Z", "RB-DOC-006 .well-known/security.txt 2 fields Expires"),
                Arguments.of(txt, "Preferred-Languages: en", "hello", "RB-DOC-006 .well-known/security.txt:4 line 4"),
                Arguments.of(txt, "2027-06-30T00:00:00Z", "2026-11-24T00:00:00Z", "RB-DOC-007 .well-known/security.txt:3 Expires 2026-11-24T00:00:00Z, today is 2026-11-24"),
                Arguments.of(txt, "2027-06-30T00:00:00Z", "2027-06-30", "RB-DOC-007 .well-known/security.txt:3 Expires '2027-06-30' is no date"),
                Arguments.of(txt, "2027-06-30", "2028-06-30", "RB-DOC-007 .well-known/security.txt:3 Expires 2028-06-30T00:00:00Z is more than a year ahead"),
                Arguments.of(changelog, "### Added\n\n- All", "### News\n\n- All", "RB-DOC-008 CHANGELOG.md:21 section 'News'"),
                Arguments.of(changelog, "- Fixed a hole.", "", "RB-DOC-008 CHANGELOG.md:15 section 'Security' is empty"),
                Arguments.of(changelog, "[1.1.0] - 2026-10-01", "[1.1.0]", "RB-DOC-008 CHANGELOG.md:13 1.1.0 has no date"),
                Arguments.of(changelog, "[1.1.0]", "[1.1]", "RB-DOC-008 CHANGELOG.md:13 '[1.1] - 2026-10-01' is no version of SemVer"),
                Arguments.of(changelog, "[1.0.0]", "[1.1.0]", "RB-DOC-008 CHANGELOG.md:19 1.1.0 stands below a version that is not newer"),
                Arguments.of(changelog, "### Security\n\nNone.\n", "", "RB-DOC-009 CHANGELOG.md:3 [Unreleased] has no section Security"),
                Arguments.of(changelog, "SECURITY.md#supported", "SECURITY.md#unsupported", "RB-DOC-011 CHANGELOG.md:7 SECURITY.md#unsupported-versions (no such heading"),
                Arguments.of(changelog, "](SECURITY.md", "](POLICY.md", "RB-DOC-011 CHANGELOG.md:7 POLICY.md#supported-versions (no such file"),
                Arguments.of(changelog, "](SECURITY.md", "](../../SECURITY.md", "RB-DOC-011 CHANGELOG.md:7 ../../SECURITY.md#supported-versions (no such file"),
                Arguments.of(changelog, "SECURITY.md#supported-versions", "http://acme.test/x", "RB-DOC-011 CHANGELOG.md:7 http://acme.test/x (not encrypted"),
                Arguments.of(review, "## Causes", "## Weather", "RB-DOC-012 docs/incidents/2026-11-01-outage.md:1 section 'Causes' is missing"),
                Arguments.of(review, "It was down.", "<!-- later -->", "RB-DOC-012 docs/incidents/2026-11-01-outage.md:3 section 'Summary' is empty"),
                Arguments.of(review, "| alert on it | @acme/ops |", "| alert on it | |", "RB-DOC-012 docs/incidents/2026-11-01-outage.md:24 follow-up 'alert on it' has no owner"),
                Arguments.of(review, "2026-12-31", "soon", "RB-DOC-012 docs/incidents/2026-11-01-outage.md:24 follow-up 'alert on it' has no due date"),
                Arguments.of(review, "2026-12-31", "2026-11-23", "RB-DOC-013 docs/incidents/2026-11-01-outage.md:24 'alert on it', due 2026-11-23"),
                Arguments.of(review, "2026-11-09 |", "soon |", "RB-DOC-013 docs/incidents/2026-11-01-outage.md:23 'test it', due 2026-11-10"),
                Arguments.of(runbook, "| 24 hours", "| 48 hours", "RB-DOC-014 docs/security/vulnerability-reports.md:1 no row of a table for 24 hours"),
                Arguments.of(runbook, "## Publish", "## Hide", "RB-DOC-014 docs/security/vulnerability-reports.md:1 section 'Publish' is missing"),
                Arguments.of("docs/security/dependencies.md", "In 14 days.", "", "RB-DOC-015 docs/security/dependencies.md:15 section 'Fix' is empty"),
                Arguments.of("docs/security/secrets.md", "## Rotate", "## Forget", "RB-DOC-016 docs/security/secrets.md:1 section 'Rotate' is missing"),
                Arguments.of("VERIFYING.md", "```sh\ncosign verify-blob --bundle app.jar.sigstore.json app.jar\n```", "", "RB-DOC-017 VERIFYING.md:1 no command"),
                Arguments.of("VERIFYING.md", "provenance", "rest", "RB-DOC-017 VERIFYING.md:1 nothing about the provenance"),
                Arguments.of("docs/security/secrets.md", "In the vault.", "TODO", "RB-DOC-018 docs/security/secrets.md:5 TODO"),
                Arguments.of(security, "security@acme.test", "security@example.org", "RB-DOC-018 SECURITY.md:5 security@example.org"),
                Arguments.of(changelog, "### Added\n\n- A thing", "### Removed\n\n- A thing", "RB-VER-002 CHANGELOG.md:3 1.2.0-SNAPSHOT after 1.1.0"),
                Arguments.of(changelog, "- Fixed a hole.", "- BREAKING: no hole.", "RB-VER-002 CHANGELOG.md:13 1.1.0 after 1.0.0"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mutations")
    void eachMutationIsFoundByItsOwnCheck(String file, String old, String with, String expected) throws Exception {
        assertThat(good.strict().replace(file, old, with).findings()).singleElement().asString().startsWith(expected);
    }

    @Test
    void placeholdersAreFineUntilSomebodyIsStrict() throws Exception {
        assertThat(good.replace("SECURITY.md", "security@acme.test", "security@example.org").findings()).isEmpty();
    }

    @Test
    void ownersAreNotPlaceholdersEither() throws Exception {
        assertThat(good.strict().write("CODEOWNERS", "* @example/owners\n").findings())
                .containsExactly("RB-DOC-018 CODEOWNERS:1 @example/owners");
    }

    @Test
    void whatIsPromisedMustBeThere() throws Exception {
        Files.delete(root.resolve("SECURITY.md"));
        good.replace("CHANGELOG.md", "[security](SECURITY.md#supported-versions)", "security");
        assertThat(good.require("SECURITY.md", "CHANGELOG.md", "docs/threat-model").findings()).containsExactly(
                "RB-DOC-002 SECURITY.md SECURITY.md", "RB-DOC-002 docs/threat-model docs/threat-model");
        assertThat(good.write(".github/SECURITY.md", Files.readString(Path.of("src/test/resources/documents/good/SECURITY.md"))).findings())
                .containsExactly("RB-DOC-002 docs/threat-model docs/threat-model");
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Files.write(root.resolve("README.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(good.findings()).containsExactly("RB-DOC-001 README.md it is not UTF-8");
    }

    @Test
    void aDayLaterTheSameDocumentsAreOverdue() throws Exception {
        assertThat(good.at("2027-07-01").findings()).containsExactly(
                "RB-DOC-007 .well-known/security.txt:3 Expires 2027-06-30T00:00:00Z, today is 2027-07-01",
                "RB-DOC-013 docs/incidents/2026-11-01-outage.md:24 'alert on it', due 2026-12-31, owner @acme/ops");
    }
}
