package dev.roadbed.checks.pin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteManifestNotPinnedTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"pod.yaml", "../base", "https://github.com/a/b//c?ref=#", "github.com/a/b?ref=#", "git@github.com:a/b.git//c?timeout=9&ref=#",
        "https://raw.githubusercontent.com/a/b/#/c.yaml", "ssh://git@example.org/a?ref=#"})
    void pinned(String target) {
        assertThat(kustomization(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://github.com/a/b//c?ref=v1", "https://github.com/a/b//c", "github.com/a/b", "git@github.com:a/b.git//c",
        "https://raw.githubusercontent.com/a/b/main/c.yaml", "git::https://example.org/a", "https://github.com/a/b?ref=0123456"})
    void floating(String target) {
        assertThat(kustomization(target)).containsExactly("RB-PIN-028 k8s/kustomization.yaml:2 " + target);
    }

    private Iterable<String> kustomization(String target) {
        return new RepositoryFixture(root)
                .file("k8s/kustomization.yaml", "resources:\n  - " + target.replace("#", COMMIT) + "\n").findings();
    }

    @Test
    void charts() {
        new RepositoryFixture(root).file("kustomization.yaml", """
                helmCharts:
                  - {name: a, repo: "https://example.org", version: 1.2.3}
                  - {name: b, repo: "https://example.org", version: 1.x}
                  - {name: c, repo: "https://example.org"}
                  - {name: d}
                """);

        assertThat(new RepositoryFixture(root).findings()).containsExactly(
                "RB-PIN-028 kustomization.yaml:3 chart b 1.x", "RB-PIN-028 kustomization.yaml:4 chart c without version");
    }

    @Test
    void theFixKeepsTheTarget() {
        assertThat(new RepositoryFixture(root).file("kustomization.yaml", "resources: ['https://github.com/a/b//c?ref=v1']\n").advice().get(0))
                .endsWith("https://github.com/a/b//c?ref=<the commit's 40 hexadecimal digits>");
    }
}
