package dev.roadbed.templates.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.roadbed.templates.Questions;
import dev.roadbed.templates.TemplateTree;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard looks where the project is to be written; a refusal leaves everything as it was. */
class PlaceTest {

    private static final Map<String, String> GIVEN = Map.of("groupId", "com.acme", "artifactId", "orders");

    @TempDir
    private Path directory;
    private ArchetypePlugin plugin;
    private Path projects;

    @BeforeEach
    void compile() throws IOException {
        Path templates = Files.createDirectories(directory.resolve("templates"));
        Files.writeString(templates.resolve("pom.xml"), "<project>@@artifactId@@</project>\n");
        new ArchetypeCompiler(Questions.bundled("service"), Trees.anyFile(), TemplateTree.of(templates), "1")
                .write(directory.resolve("out"));
        plugin = new ArchetypePlugin(ArchetypePlugin.jar(directory.resolve("out"), directory.resolve("archetype.jar")));
        projects = Files.createDirectory(directory.resolve("my projects"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom", "jar"})
    void anOuterPomIsRefusedAndStaysAsItWas(String packaging) throws IOException {
        Files.writeString(projects.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId>"
                + "<artifactId>b</artifactId><version>1</version><packaging>" + packaging + "</packaging></project>");

        refused("there is a pom.xml in " + projects, projects);
    }

    @Test
    void aDirectoryWithAPomIsRefused() throws IOException {
        Files.writeString(Files.createDirectory(projects.resolve("orders")).resolve("pom.xml"), "<project/>");

        refused(projects.resolve("orders") + " exists already", projects);
    }

    @Test
    void aDirectoryWithoutAPomIsRefused() throws IOException {
        Files.writeString(Files.createDirectory(projects.resolve("orders")).resolve("README.md"), "mine");

        refused(projects.resolve("orders") + " exists already", projects);
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Files.writeString(projects.resolve("orders"), "mine");

        refused(projects.resolve("orders") + " exists already", projects);
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(projects.resolve("orders"), projects.resolve("nowhere"));

        refused(projects.resolve("orders") + " exists already", projects);
    }

    @Test
    void aFileWhereTheDirectoryShouldBeIsRefused() throws IOException {
        Path file = Files.writeString(projects.resolve("file"), "mine");

        refused(file + " is not a directory", file.resolve("deeper"));
    }

    @Test
    void aDirectoryThatCannotBeWrittenToIsRefused() {
        // Not even an administrator writes here.
        Path readOnly = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(readOnly) && !Files.isWritable(readOnly),
                "needs a directory that nobody can write to; Linux has one");

        refused("cannot be written to", readOnly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "a$b", "a\nb", "a\u0000b"})
    void anOutputDirectoryThatCouldBeAnExpressionIsRefused(String name) throws IOException {
        Throwable refusal = catchThrowable(() -> plugin.generate(projects, GIVEN, name));

        assertThat(refusal).hasMessageContaining(Guard.REFUSAL).hasMessageContaining("outputDirectory '");
        assertThat(projects).isEmptyDirectory();
    }

    @Test
    void aNewDirectoryInANewDirectoryIsFine() throws Exception {
        plugin.generate(projects.resolve("new/er"), GIVEN);

        assertThat(Generated.files(projects)).containsOnlyKeys("new/er/orders/pom.xml");
    }

    @Test
    void aNeighbourIsFine() throws Exception {
        plugin.generate(projects, GIVEN);
        plugin.generate(projects, Map.of("groupId", "com.acme", "artifactId", "orders2"));

        assertThat(Generated.files(projects)).containsOnlyKeys("orders/pom.xml", "orders2/pom.xml");
    }

    private void refused(String sentence, Path outputDirectory) {
        try {
            Map<String, String> before = Generated.files(projects);

            Throwable refusal = catchThrowable(() -> plugin.generate(outputDirectory, GIVEN));

            assertThat(refusal).hasMessageContaining(Guard.REFUSAL).hasMessageContaining(sentence);
            assertThat(Generated.files(projects)).isEqualTo(before);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
