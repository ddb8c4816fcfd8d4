package dev.roadbed.templates.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.roadbed.templates.Questions;
import dev.roadbed.templates.TemplateTree;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that goes around the guard meets the same rules after generation, and nothing of it stays. */
class AfterGenerationTest {

    @TempDir
    private Path directory;
    private ArchetypePlugin plugin;
    private Path projects;

    @BeforeEach
    void compile() throws IOException {
        Path templates = directory.resolve("templates");
        Path source = templates.resolve("src/__packagePath__/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package @@package@@;\n");
        Files.writeString(templates.resolve("pom.xml"), "<project><artifactId>@@artifactId@@</artifactId></project>\n");
        Files.writeString(templates.resolve("README.md"), "# @@name@@\n");
        new ArchetypeCompiler(Questions.bundled("service"), Trees.anyFile(), TemplateTree.of(templates), "1")
                .write(directory.resolve("out"));
        plugin = new ArchetypePlugin(ArchetypePlugin.jar(directory.resolve("out"), directory.resolve("archetype.jar")));
        projects = Files.createDirectories(directory.resolve("my/projects"));
    }

    @ParameterizedTest
    @CsvSource({"artifactId,../orders", "artifactId,a b", "package,com.class.x", "version,LATEST", "name,a & b", "ci,x",
            "securityContact,nobody", "codeOwner,*", "groupId,com acme"})
    void aBadAnswerIsRefusedAndWhatWasWrittenIsRemoved(String name, String value) throws IOException {
        Throwable refusal = catchThrowable(() -> plugin.generateUnasked(projects, answers(name, value)));

        assertThat(refusal).hasMessageContaining(Guard.REFUSAL).hasMessageContaining(name + " '" + value
                + "' is refused: ")
                .hasMessageContaining("For example -D" + name + "=").hasMessageContaining("is removed");
        assertThat(projects).isEmptyDirectory();
        assertThat(Generated.files(directory.resolve("my"))).isEmpty();
    }

    @Test
    void anOuterPomIsRefused() throws IOException {
        Files.writeString(projects.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId>"
                + "<artifactId>b</artifactId><version>1</version><packaging>pom</packaging></project>");

        Throwable refusal = catchThrowable(() -> plugin.generateUnasked(projects, answers("ci", "none")));

        assertThat(refusal).hasMessageContaining("there is a pom.xml in " + projects).hasMessageContaining("<module>");
        assertThat(Generated.files(projects)).containsOnlyKeys("pom.xml");
    }

    @Test
    void filesThatWereThereBeforeStay() throws IOException {
        Path orders = Files.createDirectory(projects.resolve("orders"));
        Path mine = Files.writeString(orders.resolve("mine.txt"), "mine");
        Path readme = Files.writeString(orders.resolve("README.md"), "mine too");
        Files.setLastModifiedTime(readme, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));

        Throwable refusal = catchThrowable(() -> plugin.generateUnasked(projects, answers("ci", "x")));

        assertThat(refusal).hasMessageContaining(Guard.REFUSAL);
        assertThat(mine).hasContent("mine");
        assertThat(readme).hasContent("mine too");
        assertThat(Generated.files(orders)).containsOnlyKeys("mine.txt", "README.md");
    }

    @Test
    void goodAnswersPass() throws Exception {
        plugin.generateUnasked(projects, answers("ci", "none"));

        assertThat(Generated.files(projects))
                .containsOnlyKeys("orders/pom.xml", "orders/README.md", "orders/src/com/acme/orders/A.java");
    }

    private static Map<String, String> answers(String name, String value) {
        Map<String, String> answers = new HashMap<>(Map.of("repository", "https://github.com/acme/orders", "developer", "Acme", "day", "2026-11-24"));
        answers.putAll(Map.of("groupId", "com.acme", "artifactId", "orders", "version",
                "1.0.0",
                "package", "com.acme.orders", "name", "Orders", "securityContact", "s@acme.example", "codeOwner", "@a",
                "ci", "github", "outputDirectory", ".", Guard.PROPERTY, Guard.FINE));
        answers.put(name, value);
        return answers;
    }
}
