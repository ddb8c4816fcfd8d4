package dev.roadbed.checks.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.document.ChangelogExcerpt;
import dev.roadbed.checks.document.LastRelease;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownLink;
import dev.roadbed.checks.markdown.MarkdownSection;
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
            Commits.write(root, "CHANGELOG.md", CHANGELOG);
            Commits.write(root, "security/approved/rbac.txt", "GET /notes reader\n");
            Commits.write(root, "src/main/java/A.java", "class A {}\n");
            Commits.commit(git, "v1.0.0");
            Commits.write(root, "security/approved/rbac.txt", "GET /notes reader author\n");
            Commits.write(root, "docs/threat-model/0002-authors.md", DELTA);
            Commits.write(root, "src/main/java/A.java", "class A { int a; }\n");
            Commits.commit(git, "v1.1.0");
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

                [people]: https://example.org/people

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
    void aSnapshotTellsWhatIsNotReleasedAndAnUnknownVersionNothing() throws IOException {
        Commits.write(root, "CHANGELOG.md", CHANGELOG);

        assertThat(ChangelogExcerpt.of(root, "1.2.0-SNAPSHOT")).contains("## Security\n\nNone.");
        assertThat(ChangelogExcerpt.of(root, "1.2.0")).isEmpty();
        Files.delete(root.resolve("CHANGELOG.md"));
        assertThatThrownBy(() -> ChangelogExcerpt.of(root, "1.1.0")).isInstanceOf(IOException.class).hasMessageContaining("there is no CHANGELOG.md");
    }

    /** Names come from an SBOM in a repository, risks from whoever wrote them. Nothing of it may be more than text. */
    @Test
    void whatOthersWroteIsTextAndNothingElse() {
        NewDelta delta = new NewDelta("docs/threat-model/0002-x.md", "A](https://evil.example) <img src=x>", "# Big\n\n- [ ] later", List.of("T-1: `a` **b** | c", "3) d"));
        SbomDifference libraries = new SbomDifference(List.of("a:b\n\n# 1.0.0\n\n<script>alert(1)</script> 1", "x:[y](https://evil.example) 2"), List.of("- z 1"),
                List.of("c:d_e 1 → 2\u202e3"));
        ChangedFile file = new ChangedFile("k8s/a`b.yaml", Optional.empty(), Optional.of("a: 1\n"));
        String notes = new ReleaseNotes("1.1.0", Optional.of("<b>/v1.0.0"), "", List.of(delta), BoundaryCrossing.of(List.of(file)), Optional.of(libraries), "",
                List.of(new AcceptedRisk("RB-PIN-003", "pom.xml", LocalDate.parse("2027-01-31"), "see ![x](https://evil.example)", "<a>"))).markdown();

        assertThat(notes).contains("Everything since \\<b\\>/v1.0.0.")
                .contains("- [A\\](https://evil.example) \\<img src=x\\>](docs/threat-model/0002-x.md): \\# Big - \\[ \\] later\n  - T-1: \\`a\\` \\*\\*b\\*\\* \\| c\n  - 3\\) d\n")
                .contains("- a:b # 1.0.0 \\<script\\>alert(1)\\</script\\> 1\n").contains("- x:\\[y\\](https://evil.example) 2\n").contains("- \\- z 1\n")
                .contains("- c:d\\_e 1 → 2 3\n").contains("``k8s/a`b.yaml`` (manifests):").contains("see !\\[x\\](https://evil.example) (\\<a\\>)");
        MarkdownFile read = MarkdownFile.of("notes.md", notes);
        assertThat(read.links()).extracting(MarkdownLink::destination).containsExactly("docs/threat-model/0002-x.md");
        assertThat(read.sections()).extracting(MarkdownSection::title)
                .containsExactly("1.1.0", "Threat model", "Trust boundaries", "Libraries", "Accepted risks");
        assertThat(read.text()).contains("<script>alert(1)</script>", "![x](https://evil.example) (<a>)", "T-1: `a` **b** | c");
    }

    @Test
    void aDeltaThatSaysNothingEndsWithItsTitle() {
        List<NewDelta> deltas = NewDelta.of(List.of(new ChangedFile("docs/threat-model/0003-x.md", Optional.empty(),
                Optional.of("# 0003 X\n\n- Date: 2026-11-20\n- Changes:\n- Boundaries:\n\n| Id | Risk | Mitigation | Proof |\n|---|---|---|---|\n| T-9 | | a | b |\n"))));

        assertThat(new ReleaseNotes("1.1.0", Optional.empty(), "", deltas, List.of(), Optional.empty(), "-", List.of()).markdown())
                .contains("- [0003 X](docs/threat-model/0003-x.md)\n  - T-9\n");
    }

    /** Only headings rise, only links that are used come along, and nothing stays open. */
    @Test
    void theEntryStandsByItself() throws IOException {
        Commits.write(root, "CHANGELOG.md", """
                # Changelog

                ## [1.1.0] - 2026-11-24

                ### Added

                ```sh
                ### a comment of the shell
                ```

                ## [1.0.0] - 2026-10-01

                ### Added

                <!-- everything
                """);

        assertThat(ChangelogExcerpt.of(root, "1.1.0")).contains("## Added\n\n```sh\n### a comment of the shell\n```");
        assertThatThrownBy(() -> ChangelogExcerpt.of(root, "1.0.0")).isInstanceOf(IOException.class).hasMessageContaining("without an end in its entry for 1.0.0");
    }

    /** A file may hold the fence that is around it. */
    @Test
    void aFileCannotEndItsFence() {
        ChangedFile file = new ChangedFile("security/approved/x.txt", Optional.empty(), Optional.of("```\n# not a heading\n"));

        assertThat(new ReleaseNotes("1.0.0", Optional.empty(), "", List.of(), BoundaryCrossing.of(List.of(file)), Optional.empty(), "-", List.of()).markdown())
                .contains("````diff\n@@ -0,0 +1,2 @@\n+```\n+# not a heading\n````\n");
    }
}
