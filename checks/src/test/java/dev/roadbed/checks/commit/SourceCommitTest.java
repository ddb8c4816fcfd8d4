package dev.roadbed.checks.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commit is told as it is, by git and by the library alike, and a URL without what is nobody's business. */
class SourceCommitTest {

    @TempDir
    Path root;

    @Test
    void withoutRepositoryThereIsNone() throws IOException {
        assertThat(SourceCommit.of(root)).isEqualTo(new SourceCommit(Optional.empty(), false, ""));
    }

    @Test
    void aCleanTreeAndADirtyOne() throws Exception {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            assertThat(SourceCommit.of(root).id()).isEmpty();
            Files.writeString(root.resolve("a.txt"), "a");
            git.add().addFilepattern(".").call();
            String id = git.commit().setMessage("a").setAuthor("a", "a@example.org").setCommitter("a", "a@example.org").setSign(false).call().getName();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", "https://me:secret@example.org/acme/app.git");
            config.save();

            SourceCommit clean = SourceCommit.of(root);
            assertThat(clean.id()).contains(id);
            assertThat(clean.clean()).isTrue();
            assertThat(clean.uri()).isEqualTo("git+https://example.org/acme/app.git");
            assertThat(LibraryGit.source(root)).isEqualTo(clean);

            Files.writeString(root.resolve("b.txt"), "b");
            assertThat(SourceCommit.of(root).clean()).isFalse();
            assertThat(LibraryGit.source(root).clean()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", value = {
        "https://example.org/a/b                    | git+https://example.org/a/b",
        "https://token@example.org/a/b.git?x=secret | git+https://example.org/a/b.git",
        "scm:git:https://example.org/a/b.git        | git+https://example.org/a/b.git",
        "scm:git:ssh://git@example.org/a/b.git      | git+ssh://example.org/a/b.git",
        "git@example.org:a/b.git                    | git+ssh://example.org/a/b.git",
        "scm:git:git@example.org:a/b.git            | git+ssh://example.org/a/b.git",
        "scm:svn:https://example.org/a              | ''",
        "/home/me/app                               | ''",
        "C:/work/app                                | ''",
        "file:///home/me/app                        | ''",
        "../app                                     | ''",
    })
    void aUriIsForOthers(String url, String uri) {
        assertThat(SourceCommit.uri(url)).isEqualTo(uri);
    }
}
