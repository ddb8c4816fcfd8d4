package dev.roadbed.checks.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Branches in a real git repository: which changes need a delta. */
class BoundaryChangedWithoutDeltaTest {

    private static final String POM = """
            <project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId>
              <dependencies><dependency><groupId>g</groupId><artifactId>one</artifactId><version>1</version></dependency></dependencies>
              <build><plugins><plugin><artifactId>jib-maven-plugin</artifactId>
                <configuration><container><ports><port>8443</port></ports></container></configuration></plugin></plugins></build>
            </project>
            """;

    @TempDir
    Path root;

    @BeforeEach
    void base() throws Exception {
        write("pom.xml", POM);
        write("security/approved/rbac.txt", "GET / 401\n");
        write("k8s/deployment.yaml", "spec:\n  image: a@sha256:1\n  securityContext: {runAsNonRoot: true}\n");
        write(".github/workflows/ci.yml", "on: [push]\npermissions: {}\njobs: {a: {steps: [{run: one}]}}\n");
        write("src/main/resources/application.yaml", "server:\n  port: 8443\nlogging:\n  level: info\n");
        write("src/main/resources/a.properties", "server.port=1\nname=x\n");
        try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            commit(git);
            git.checkout().setCreateBranch(true).setName("topic").call();
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("pom.xml", "<version>1</version>", "<version>2</version>", ""),
                Arguments.of("pom.xml", "</dependencies>", "<dependency><groupId>g</groupId><artifactId>t</artifactId><scope>test</scope></dependency></dependencies>", ""),
                Arguments.of("pom.xml", "</dependencies>", "<dependency><groupId>g</groupId><artifactId>two</artifactId></dependency></dependencies>", "pom.xml"),
                Arguments.of("pom.xml", "</project>", "<profiles><profile><id>p</id><dependencies><dependency><groupId>g</groupId>"
                        + "<artifactId>two</artifactId></dependency></dependencies></profile></profiles></project>", "pom.xml"),
                Arguments.of("pom.xml", "<port>8443</port>", "<port>8080</port>", "pom.xml"),
                Arguments.of("pom.xml", "</plugins></build>", "</plugins><pluginManagement><plugins><plugin><artifactId>jib-maven-plugin</artifactId>"
                        + "<configuration><container><user>0</user></container></configuration></plugin></plugins></pluginManagement></build>", "pom.xml"),
                Arguments.of("src/main/resources/application.yaml", "logging:", "roadbed:\n  transport: plain-http\nlogging:",
                        "src/main/resources/application.yaml"),
                Arguments.of("pom.xml", "</project>", "", "pom.xml"),
                Arguments.of("security/approved/rbac.txt", "401", "200", "security/approved/rbac.txt"),
                Arguments.of("k8s/deployment.yaml", "sha256:1", "sha256:2", ""),
                Arguments.of("k8s/deployment.yaml", "true", "false", "k8s/deployment.yaml"),
                Arguments.of(".github/workflows/ci.yml", "run: one", "run: two", ""),
                Arguments.of(".github/workflows/ci.yml", "permissions: {}", "permissions: {contents: write}", ".github/workflows/ci.yml"),
                Arguments.of(".github/workflows/ci.yml", "[push]", "[push, pull_request_target]", ".github/workflows/ci.yml"),
                Arguments.of("src/main/resources/application.yaml", "info", "debug", ""),
                Arguments.of("src/main/resources/application.yaml", "8443", "8080", "src/main/resources/application.yaml"),
                Arguments.of("src/main/resources/a.properties", "name=x", "name=y", ""),
                Arguments.of("src/main/resources/a.properties", "server.port=1", "server.port=2", "src/main/resources/a.properties"));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @MethodSource("changes")
    void aBoundaryOrNot(String file, String old, String with, String expected) throws Exception {
        write(file, Files.readString(root.resolve(file)).replace(old, with));
        write("src/main/java/A.java", "class A {}");
        assertThat(findings()).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aNewDeltaSpeaksForTheWholeChange() throws Exception {
        write("security/approved/rbac.txt", "GET / 200\n");
        write("Dockerfile", "FROM scratch\n");
        assertThat(findings()).containsExactly("Dockerfile", "security/approved/rbac.txt");
        write("docs/threat-model/0002-open.md", "# 0002 Open\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatTheBaseBringsIsNotOfTheBranch() throws Exception {
        write("src/main/java/A.java", "class A {}");
        try (Git git = Git.open(root.toFile())) {
            commit(git);
            git.checkout().setName("main").call();
            write("security/approved/rbac.txt", "GET / 200\n");
            commit(git);
            git.checkout().setName("topic").call();
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void anUnknownBaseIsAnErrorWithItsFix() {
        assertThatThrownBy(() -> GitChanges.since(root, "origin/main")).isInstanceOf(IOException.class)
                .hasMessageContaining("origin/main").hasMessageContaining("fetch-depth: 0");
    }

    private List<String> findings() throws Exception {
        try (Git git = Git.open(root.toFile())) {
            commit(git);
        }
        return new BoundaryChangedWithoutDelta().check(GitChanges.since(root, "main")).stream().map(Finding::place).map(Object::toString).sorted().toList();
    }

    private static void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit().setMessage("change").setAuthor("a", "a@acme.test").setCommitter("a", "a@acme.test").setSign(false).call();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
