package dev.roadbed.checks.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.document.ChangelogExcerpt;
import dev.roadbed.checks.document.LastRelease;
import dev.roadbed.checks.proof.BoundaryCrossing;
import dev.roadbed.checks.proof.ChangedFile;
import dev.roadbed.checks.proof.GitChanges;
import dev.roadbed.checks.proof.NewDelta;
import dev.roadbed.checks.sbom.SbomDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of a release from a repository as teams have them. */
class ReleaseNotesTest {

    private static final String CHANGELOG = """
            # Changelog

            ## [Unreleased]

            ### Security

            None.

            ## [1.1.0] - 2026-11-24

            ### Added

            - Notes have [authors][people].

            ### Security

            - Tokens of a year are refused.

            ## [1.0.0] - 2026-10-01

            ### Added

            - Everything.

            [people]: https://example.org/people
            [1.1.0]: https://example.org/1.1.0
            """;
    private static final String DELTA = """
            # 0002 Authors

            - Date: 2026-11-20
            - Changes: notes name who wrote them
            - Data: names
            - Boundaries: none
            - Approves: rbac.txt 303eff613b63

            | Id | Risk | Mitigation | Proof |
            |---|---|---|---|
            | T-7 | names leak | only the author sees them | test |
            """;

    @TempDir
    Path root;

    @Test
    void theyTellAllThatTheRepositoryKnows() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            write("CHANGELOG.md", CHANGELOG);
            write("security/approved/rbac.txt", "GET /notes reader\n");
            write("src/main/java/A.java", "class A {}\n");
            commit(git, "v1.0.0");
            write("security/approved/rbac.txt", "GET /notes reader author\n");
            write("docs/threat-model/0002-authors.md", DELTA);
            write("src/main/java/A.java", "class A { int a; }\n");
            commit(git, "v1.1.0");
        }
        LastRelease last = LastRelease.before(root).orElseThrow();
        List<ChangedFile> changed = GitChanges.since(root, last.tag());
        ReleaseNotes notes = new ReleaseNotes("1.1.0", Optional.of(last.tag()), ChangelogExcerpt.of(root, "1.1.0").orElseThrow(), NewDelta.of(changed),
                BoundaryCrossing.of(changed), Optional.of(new SbomDifference(List.of("a:b 1"), List.of(), List.of("c:d 1 → 2"))), "",
                List.of(new AcceptedRisk("RB-PIN-003", "pom.xml:42", LocalDate.parse("2027-01-31"), "the vendor's\n  next version is out in January", "platform team")));

        assertThat(notes.markdown()).isEqualTo("""
                # 1.1.0

                Everything since v1.0.0.

                ## Added

                - Notes have [authors][people].

                ## Security

                - Tokens of a year are refused.

                ## Threat model

                - [0002 Authors](docs/threat-model/0002-authors.md): notes name who wrote them
                  - T-7: names leak

                ## Trust boundaries

                `security/approved/rbac.txt` (what was approved):

                ```diff
                @@ -1 +1 @@
                -GET /notes reader
                +GET /notes reader author
                ```

                ## Libraries

                New:

                - a:b 1

                Other versions:

                - c:d 1 → 2

                ## Accepted risks

                - RB-PIN-003 at pom.xml:42, until 2027-01-31: the vendor's next version is out in January (platform team)
                """);
    }

    @Test
    void whereThereIsNothingTheySaySo() {
        assertThat(new ReleaseNotes("1.0.0", Optional.empty(), "", List.of(), List.of(), Optional.empty(), "there is no release before", List.of()).markdown())
                .contains("The first release.").contains("## Threat model\n\nNone.").contains("## Trust boundaries\n\nNone.")
                .contains("## Libraries\n\nNot compared: there is no release before.").contains("## Accepted risks\n\nNone.");
    }

    @Test
    void theLastReleaseIsTheHighestVersionBelowHead() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            write("a", "1");
            assertThat(LastRelease.before(root)).isEmpty();
            commit(git, "v1.9.0");
            write("a", "2");
            commit(git, "v1.10.0");
            write("a", "3");
            commit(git, "nightly");
            assertThat(LastRelease.before(root)).contains(new LastRelease("v1.10.0", "1.10.0"));
            git.tag().setName("2.0.0").setSigned(false).call();
            assertThat(LastRelease.before(root)).contains(new LastRelease("v1.10.0", "1.10.0"));
        }
    }

    @Test
    void aSnapshotTellsWhatIsNotReleasedAndAnUnknownVersionNothing() throws IOException {
        write("CHANGELOG.md", CHANGELOG);

        assertThat(ChangelogExcerpt.of(root, "1.2.0-SNAPSHOT")).contains("### Security\n\nNone.");
        assertThat(ChangelogExcerpt.of(root, "1.2.0")).isEmpty();
        Files.delete(root.resolve("CHANGELOG.md"));
        assertThatThrownBy(() -> ChangelogExcerpt.of(root, "1.1.0")).isInstanceOf(IOException.class).hasMessageContaining("there is no CHANGELOG.md");
    }

    /** A file may hold the fence that is around it. */
    @Test
    void aFileCannotEndItsFence() {
        ChangedFile file = new ChangedFile("security/approved/x.txt", Optional.empty(), Optional.of("```\n# not a heading\n"));

        assertThat(new ReleaseNotes("1.0.0", Optional.empty(), "", List.of(), BoundaryCrossing.of(List.of(file)), Optional.empty(), "-", List.of()).markdown())
                .contains("````diff\n@@ -0,0 +1,2 @@\n+```\n+# not a heading\n````\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static void commit(Git git, String tag) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit().setMessage("a").setAuthor("a", "a@example.org").setCommitter("a", "a@example.org").setSign(false).call();
        git.tag().setName(tag).setSigned(false).call();
    }
}
