package dev.roadbed.checks.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitStateTest {

    private static final Instant LONG_AGO = Instant.parse("2020-02-29T12:00:00Z");

    @TempDir
    Path root;

    @Test
    void withoutGitNothingIsKnown() throws Exception {
        assertThat(CommitState.of(root, List.of("docs"))).isEqualTo(new CommitState(Optional.empty(), false));
    }

    @Test
    void theTimeOfTheCommitCountsUntilAWatchedFileChanges() throws Exception {
        Files.writeString(root.resolve("ledger.yml"), "a");
        Files.writeString(root.resolve("other.txt"), "a");
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            assertThat(CommitState.of(root, List.of("ledger.yml")).time()).as("before the first commit").isEmpty();
            git.add().addFilepattern(".").call();
            PersonIdent somebody = new PersonIdent("a", "a@acme.test", LONG_AGO, ZoneOffset.UTC);
            git.commit().setMessage("all").setAuthor(somebody).setCommitter(somebody).setSign(false).call();

            Files.writeString(root.resolve("other.txt"), "b");
            assertThat(CommitState.of(root, List.of("ledger.yml", "docs"))).isEqualTo(new CommitState(Optional.of(LONG_AGO), false));
            assertThat(LibraryGit.state(root, List.of("ledger.yml", "docs"))).as("without git on the path")
                    .isEqualTo(new CommitState(Optional.of(LONG_AGO), false));

            Files.createDirectories(root.resolve("docs"));
            Files.writeString(root.resolve("docs/new.md"), "new");
            assertThat(CommitState.of(root, List.of("ledger.yml", "docs")).time()).as("an untracked file").isEmpty();

            git.remoteAdd().setName("origin").setUri(new URIish("https://git.acme.test/a.git")).call();
            assertThat(CommitState.of(root, List.of("ledger.yml")).fetched()).isTrue();
            assertThat(LibraryGit.state(root, List.of("ledger.yml")).fetched()).isTrue();
        }
    }

    @Test
    void aProjectBelowTheRootOfItsRepository() throws Exception {
        Path project = Files.createDirectories(root.resolve("services/a"));
        Files.writeString(project.resolve("ledger.yml"), "a");
        Files.writeString(root.resolve("ledger.yml"), "a");
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            git.add().addFilepattern(".").call();
            PersonIdent somebody = new PersonIdent("a", "a@acme.test", LONG_AGO, ZoneOffset.UTC);
            git.commit().setMessage("all").setAuthor(somebody).setCommitter(somebody).setSign(false).call();
            Files.writeString(root.resolve("ledger.yml"), "b");

            assertThat(CommitState.of(project, List.of("ledger.yml")).time()).contains(LONG_AGO);
            assertThat(LibraryGit.state(project, List.of("ledger.yml")).time()).contains(LONG_AGO);
            assertThat(CommitState.of(root, List.of("ledger.yml")).time()).isEmpty();
        }
    }
}
