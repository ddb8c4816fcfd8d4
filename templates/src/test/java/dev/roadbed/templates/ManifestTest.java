package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final Manifest SERVICE = Manifest.bundled("service", Questions.bundled("service"));

    @TempDir
    private Path directory;

    @Test
    void eachFileOfAServiceBelongsToSomebody() {
        List<Manifest.Entry> entries = SERVICE.entries(TemplateTree.bundled(SERVICE.layers()));

        assertThat(entries).hasSizeGreaterThan(40);
        assertThat(kind(entries, "mvnw")).isEqualTo(FileRule.Kind.MANAGED);
        assertThat(kind(entries, ".gitignore")).isEqualTo(FileRule.Kind.BLOCK);
        assertThat(kind(entries, "SECURITY.md")).isEqualTo(FileRule.Kind.MERGED);
        assertThat(kind(entries, "src/main/java/__packagePath__/Application.java")).isEqualTo(FileRule.Kind.SEEDED);
        assertThat(entries).filteredOn(entry -> entry.rule().executable()).extracting(entry -> entry.file().path())
                .containsExactly("mvnw");
    }

    @Test
    void aLibraryHasWhatAServiceHasButWhatIsDeployed() {
        Manifest library = Manifest.bundled("library", Questions.bundled("library"));
        List<Manifest.Entry> entries = library.entries(TemplateTree.bundled(library.layers()));

        assertThat(kind(entries, ".github/workflows/ci.yml")).isEqualTo(FileRule.Kind.MANAGED);
        assertThat(kind(entries, "src/main/java/module-info.java")).isEqualTo(FileRule.Kind.SEEDED);
        assertThat(entries).extracting(entry -> entry.file().path()).contains("SECURITY.md", "THREAT-MODEL.md")
                .noneMatch(path -> path.startsWith("k8s/") || path.startsWith(".well-known/"));
    }

    @Test
    void aLayerMayGoToTwoPlacesAndAFileMayHaveVariants() {
        Manifest library = Manifest.bundled("library", Questions.bundled("library"));
        List<TemplateFile> files = TemplateTree.bundled(library.layers()).files();

        assertThat(files).extracting(TemplateFile::path).contains("src/main/java/__packagePath__/package-info.java",
                "api/src/main/java/__packagePath__/package-info.java");
        assertThat(files).filteredOn(file -> file.path().equals("pom.xml")).extracting(file -> file.when().parts())
                .containsExactly(List.of(new Condition.Part("modules", "one")), List.of(new Condition.Part("modules", "api,implementation")));
    }

    @Test
    void twoLayersOfOneProjectMustNotHoldTheSameFile() {
        assertThatThrownBy(() -> TemplateTree.bundled(List.of(Layer.of("library-one"), Layer.of("library-modules"))))
                .isInstanceOf(TemplateException.class).hasMessageContaining("library-modules/.github/workflows/release.yml and library-one/")
                .hasMessageContaining("are the same file");
    }

    @Test
    void conditionsExcludeEachOtherOnlyByOneAnswer() {
        Condition both = Condition.of("ci", "github").and(Condition.of("modules", "one"));

        assertThat(both.excludes(Condition.of("modules", "api,implementation"))).isTrue();
        assertThat(both.excludes(Condition.of("modules", "one"))).isFalse();
        assertThat(both.excludes(Condition.ALWAYS)).isFalse();
        assertThat(both.holds(Map.of("ci", "github", "modules", "one"))).isTrue();
        assertThat(both.holds(Map.of("ci", "github", "modules", "api,implementation"))).isFalse();
    }

    @Test
    void aFileThatNoLineCoversIsAnError() throws IOException {
        Files.writeString(directory.resolve("new.txt"), "x");
        Manifest manifest = manifest("*.md");

        assertThatThrownBy(() -> manifest.entries(TemplateTree.of(directory))).isInstanceOf(TemplateException.class)
                .hasMessageContaining("/new.txt is covered by no line").hasMessageContaining("test.yml");
    }

    @Test
    void aLineThatCoversNoFileIsAnError() throws IOException {
        Files.writeString(directory.resolve("new.txt"), "x");
        Manifest manifest = manifest("*.txt", "gone/**");

        assertThatThrownBy(() -> manifest.entries(TemplateTree.of(directory))).isInstanceOf(TemplateException.class)
                .hasMessageContaining("'gone/**'").hasMessageContaining("test.yml");
    }

    @Test
    void aManifestThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Manifest.bundled("library-of-babel", Questions.bundled("service")))
                .isInstanceOf(TemplateException.class).hasMessageContaining("library-of-babel.yml");
    }

    @Test
    void pathsThatTheArchetypePluginWouldReadOtherwiseAreErrors() throws IOException {
        Files.writeString(directory.resolve("__artifactId__.txt"), "x");

        assertThatThrownBy(() -> TemplateTree.of(directory)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("__artifactId__.txt").hasMessageContaining("rename");
    }

    private static FileRule.Kind kind(List<Manifest.Entry> entries, String path) {
        return entries.stream().filter(entry -> entry.file().path().equals(path)).findFirst().orElseThrow().rule()
                .kind();
    }

    private static Manifest manifest(String... paths) {
        return new Manifest("test", List.of(), List.of(paths).stream()
                .map(path -> new FileRule(path, FileRule.Kind.SEEDED, false, Condition.ALWAYS)).toList());
    }
}
