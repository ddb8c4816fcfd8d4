package dev.roadbed.enforcer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFilesTest {

    @TempDir
    Path root;

    @Test
    void sourcesAreListedAndNothingElse() throws IOException {
        file("pom.xml");
        file(".git/config");
        file(".github/workflows/ci.yml");
        file("target/classes/Dockerfile");
        file("web/node_modules/x/package.json");
        file("web/package.json");
        file("src/main/java/com/acme/target/Dockerfile");
        file("clone/.git/config");
        file("clone/Dockerfile");
        file("submodule/.git");
        file("submodule/Dockerfile");
        file("module/out/Dockerfile");

        assertThat(RepositoryFiles.below(root, Set.of(root.resolve("module/out"), root)))
                .extracting(path -> root.relativize(path).toString().replace('\\', '/'))
                .containsExactly(".github/workflows/ci.yml", "pom.xml", "src/main/java/com/acme/target/Dockerfile", "web/package.json");
    }

    @Test
    void wholeProjectsThatAreDataAreNotListedAndOtherDataIs() throws IOException {
        file("it/src/test/resources/traps/range/pom.xml");
        file("it/src/test/resources/traps/range/Dockerfile");
        file("src/main/resources/archetype-resources/pom.xml");
        file("src/main/resources/archetype-resources/k8s/deployment.yaml");
        file("src/it/simple/pom.xml");
        file("src/it/simple/module/Dockerfile");
        file("src/test/resources/Dockerfile");
        file("src/test/java/pom.xml");

        assertThat(RepositoryFiles.below(root, Set.of()))
                .extracting(path -> root.relativize(path).toString().replace('\\', '/'))
                .containsExactly("src/test/java/pom.xml", "src/test/resources/Dockerfile");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("Dockerfile"), "");
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("Dockerfile"), outside.resolve("Dockerfile"));

        assertThat(RepositoryFiles.below(root, Set.of())).isEmpty();
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
