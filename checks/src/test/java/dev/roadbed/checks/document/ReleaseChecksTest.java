package dev.roadbed.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release has to say about itself. */
class ReleaseChecksTest {

    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void committed() throws Exception {
        repository = Repository.good(root);
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("all").setAuthor("a", "a@acme.test").setCommitter("a", "a@acme.test").setSign(false).call();
        }
    }

    private void tag(String name, boolean annotated) throws Exception {
        try (Git git = Git.open(root.toFile())) {
            git.tag().setName(name).setAnnotated(annotated).setSigned(false).setMessage(annotated ? name : null).call();
        }
    }

    @Test
    void aReleaseWithEntryAndTag() throws Exception {
        tag("v1.1.0", true);
        assertThat(repository.release("1.1.0").findings()).isEmpty();
    }

    @Test
    void aPlainTagWithoutLetterCountsToo() throws Exception {
        tag("1.1.0", false);
        assertThat(repository.release("1.1.0").findings()).isEmpty();
    }

    @Test
    void tagAndVersionDiffer() throws Exception {
        tag("v1.1.1", true);
        assertThat(repository.release("1.1.0").findings())
                .containsExactly("RB-VER-003 pom.xml version 1.1.0, but the commit is tagged [v1.1.1]");
    }

    @Test
    void noTag() throws Exception {
        assertThat(repository.release("1.1.0").findings()).containsExactly("RB-VER-003 pom.xml version 1.1.0, but the commit has no tag");
    }

    @Test
    void aReleaseThatTheChangelogDoesNotKnow() throws Exception {
        tag("v1.2.0", true);
        assertThat(repository.release("1.2.0").findings()).containsExactly("RB-DOC-010 CHANGELOG.md:1 1.2.0");
    }

    @Test
    void aReleaseThatIsSilentAboutSecurity() throws Exception {
        tag("v1.0.0", true);
        assertThat(repository.release("1.0.0").findings()).containsExactly("RB-DOC-009 CHANGELOG.md:19 [1.0.0] has no section Security");
    }

    @Test
    void versionsOfSemVerAndOthers() throws Exception {
        for (String good : List.of("0.1.0-SNAPSHOT", "1.0.0", "2.0.0-rc.1", "2026.11.24", "1.0.0+build.5")) {
            assertThat(SemanticVersion.of(good)).as(good).isPresent();
        }
        for (String bad : List.of("1", "1.0", "01.0.0", "1.0.0-01", "v1.0.0", "1.0.0.1", "1.0.0-", "")) {
            assertThat(SemanticVersion.of(bad)).as(bad).isEmpty();
        }
        assertThat(repository.version("1.2").findings()).containsExactly("RB-VER-001 pom.xml 1.2");
    }

    @Test
    void theOrderOfSemVer() {
        List<String> ordered = List.of("0.9.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
                "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.10.0", "2.0.0");
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(SemanticVersion.of(ordered.get(i)).orElseThrow())
                    .as(ordered.get(i)).isGreaterThan(SemanticVersion.of(ordered.get(i - 1)).orElseThrow());
        }
    }

    @Test
    void aMinorVersionMayBreakWhileThereIsNoMajorOne() {
        assertThat(SemanticVersion.of("0.2.0").orElseThrow().mayBreak(SemanticVersion.of("0.1.9").orElseThrow())).isTrue();
        assertThat(SemanticVersion.of("0.1.10").orElseThrow().mayBreak(SemanticVersion.of("0.1.9").orElseThrow())).isFalse();
        assertThat(SemanticVersion.of("1.3.0").orElseThrow().mayBreak(SemanticVersion.of("1.2.0").orElseThrow())).isFalse();
        assertThat(SemanticVersion.of("2.0.0-SNAPSHOT").orElseThrow().mayBreak(SemanticVersion.of("1.2.0").orElseThrow())).isTrue();
    }
}
