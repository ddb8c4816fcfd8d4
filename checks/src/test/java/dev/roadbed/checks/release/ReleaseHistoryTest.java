package dev.roadbed.checks.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.document.LastRelease;
import dev.roadbed.checks.proof.ChangedFile;
import dev.roadbed.checks.proof.GitChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release was before, and what has changed since, in histories as git allows them. */
class ReleaseHistoryTest {

    @TempDir
    Path root;

    @Test
    void theLastReleaseIsTheHighestVersionBelowHead() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Commits.write(root, "a", "1");
            assertThat(LastRelease.before(root)).isEmpty();
            Commits.commit(git, "v1.9.0");
            Commits.write(root, "a", "2");
            Commits.commit(git, "v1.10.0");
            Commits.write(root, "a", "3");
            Commits.commit(git, "nightly");
            assertThat(LastRelease.before(root)).contains(new LastRelease("v1.10.0", "1.10.0"));
            git.tag().setName("2.0.0").setSigned(false).call();
            assertThat(LastRelease.before(root)).contains(new LastRelease("v1.10.0", "1.10.0"));
        }
    }

    /** What a clone of one commit does not have is not "the first release". */
    @Test
    void aPartOfTheHistoryIsNoAnswer() throws Exception {
        Path whole = Files.createDirectory(root.resolve("whole"));
        try (Git git = Git.init().setDirectory(whole.toFile()).call()) {
            Files.writeString(whole.resolve("a"), "1");
            Commits.commit(git, "v1.0.0");
            Files.writeString(whole.resolve("a"), "2");
            Commits.commit(git, "nightly");
        }
        Path part = root.resolve("part");
        Git.cloneRepository().setURI(whole.toUri().toString()).setDirectory(part.toFile()).setDepth(1).call().close();

        assertThatThrownBy(() -> LastRelease.before(part)).isInstanceOf(IOException.class).hasMessageContaining("only a part of the history");
        assertThat(LastRelease.before(whole)).contains(new LastRelease("v1.0.0", "1.0.0"));
    }

    @Test
    void aTagOfAFileIsNoRelease() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Commits.write(root, "a", "1");
            Commits.commit(git, "v1.0.0");
            RefUpdate tag = git.getRepository().updateRef("refs/tags/v9.0.0");
            tag.setNewObjectId(git.getRepository().resolve("HEAD:a"));
            tag.update();
            Commits.write(root, "a", "2");
            Commits.commit(git, "nightly");
        }

        assertThat(LastRelease.before(root)).contains(new LastRelease("v1.0.0", "1.0.0"));
    }

    @Test
    void aHugeFileIsNoReasonToTellNothing() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Commits.write(root, "k8s/a.yaml", "a: 1\n");
            Commits.commit(git, "v1.0.0");
            Commits.write(root, "data.bin", "x".repeat(5_000_000));
            Commits.write(root, "k8s/a.yaml", "a: 2\n");
            Commits.commit(git, "v1.1.0");
        }

        assertThat(GitChanges.since(root, "v1.0.0")).extracting(ChangedFile::path).containsExactly("data.bin", "k8s/a.yaml");
        assertThatThrownBy(() -> GitChanges.since(root, "v0.9.0")).isInstanceOf(IOException.class).hasMessageContaining("git does not know the commit 'v0.9.0'");
    }
}
