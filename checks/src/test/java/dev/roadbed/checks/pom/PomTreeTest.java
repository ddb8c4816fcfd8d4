package dev.roadbed.checks.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTreeTest {

    private static final String CHILD = """
            <project><modelVersion>4.0.0</modelVersion>
              <parent><groupId>app</groupId><artifactId>app</artifactId><version>${revision}</version></parent>
              <artifactId>%s</artifactId>
            </project>
            """;

    @TempDir
    Path root;

    @Test
    void modulesOfPomsAboveAreFoundFromAnyOfThem() throws Exception {
        PomText.write(root, "pom.xml", """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>app</artifactId><version>${revision}</version>
                  <properties><revision>2-SNAPSHOT</revision></properties>
                  <modules><module>a</module><module>gone</module></modules>
                  <profiles><profile><id>more</id><modules><module>b/pom.xml</module></modules></profile></profiles>
                </project>
                """);
        PomText.write(root, "a/pom.xml", CHILD.formatted("a"));
        PomText.write(root, "b/pom.xml", CHILD.formatted("b"));
        Files.createDirectories(root.resolve("gone"));
        Files.writeString(root.resolve("gone/pom.xml"), "<project");

        assertThat(new PomTree(root, Map.of()).around(root.resolve("a"))).containsExactlyInAnyOrder(
                new Coordinate("app", "app", "2-SNAPSHOT"),
                new Coordinate("app", "a", "2-SNAPSHOT"),
                new Coordinate("app", "b", "2-SNAPSHOT"));
    }

    @Test
    void nothingAboveTheRootIsLookedAt() throws Exception {
        PomText.write(root, "<modules><module>inner</module></modules>");
        PomText.write(root.resolve("inner"), "<modules><module>..</module></modules>");

        assertThat(new PomTree(root.resolve("inner"), Map.of()).around(root.resolve("inner")))
                .containsExactly(new Coordinate("app", "app", "1.0"));
    }
}
