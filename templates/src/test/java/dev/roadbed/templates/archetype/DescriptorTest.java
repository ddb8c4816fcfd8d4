package dev.roadbed.templates.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.roadbed.templates.Manifest;
import dev.roadbed.templates.Question;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.Renderer;
import dev.roadbed.templates.TemplateTree;

import org.apache.maven.archetype.metadata.ArchetypeDescriptor;
import org.apache.maven.archetype.metadata.FileSet;
import org.apache.maven.archetype.metadata.RequiredProperty;
import org.apache.maven.archetype.metadata.io.xpp3.ArchetypeDescriptorXpp3Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The descriptor of the service's archetype. */
class DescriptorTest {

    private static final Questions QUESTIONS = Questions.bundled("service");
    private static final Manifest MANIFEST = Manifest.bundled("service", QUESTIONS);
    private static final TemplateTree TREE = TemplateTree.bundled(MANIFEST.layers());

    @TempDir
    private Path directory;
    private ArchetypeDescriptor descriptor;

    /**
     * The strict reader knows the schema: an element in place of an attribute, which others ignore, is an error to it.
     */
    @BeforeEach
    void read() throws Exception {
        new ArchetypeCompiler(QUESTIONS, MANIFEST, TREE, Renderer.release()).write(directory);
        descriptor = new ArchetypeDescriptorXpp3Reader().read(
                Files.newBufferedReader(directory.resolve("META-INF/maven/archetype-metadata.xml")), true);
    }

    @Test
    void asksForEachAnswerAndThenForTheGuard() {
        assertThat(descriptor.getRequiredProperties()).extracting(RequiredProperty::getKey).containsExactly(
                "groupId", "artifactId", "version", "package", "name", "securityContact", "codeOwner", "ci",
                "repository", "developer", "day", "outputDirectory", "answersChecked=");
    }

    @Test
    void theGuardRefersToEachAnswerSoThatItIsEvaluatedLast() {
        String guard = descriptor.getRequiredProperties().get(descriptor.getRequiredProperties().size() - 1)
                .getDefaultValue();
        for (Question question : QUESTIONS.asked()) {
            assertThat(guard).contains("${" + question.name() + "}");
        }
        assertThat(guard).contains("${outputDirectory}", "${artifactId}");
    }

    @Test
    void namesEachTemplateOnceAndNothingElse() throws IOException {
        List<String> included = descriptor.getFileSets().stream().map(FileSet::getIncludes)
                .flatMap(List::stream).toList();

        assertThat(included).doesNotHaveDuplicates().doesNotContain("pom.xml").hasSize(TREE.files().size() - 1);
        assertThat(Generated.files(directory.resolve("archetype-resources")).keySet())
                .containsAll(included).contains("pom.xml").hasSize(TREE.files().size());
    }

    @Test
    void ciFilesDependOnTheAnswer() {
        assertThat(condition(".github/workflows/ci.yml")).isEqualTo("#if($ci.equals('github'))true#end");
        assertThat(condition(".gitlab-ci.yml")).isEqualTo("#if($ci.equals('gitlab'))true#end");
        assertThat(condition(".gitignore")).isNull();
    }

    @Test
    void scriptsAreCopiedAndNeverFilled() {
        assertThat(fileSet("mvnw").isFiltered()).isFalse();
        assertThat(fileSet("mvnw.cmd").isFiltered()).isFalse();
        assertThat(fileSet("README.md").isFiltered()).isTrue();
    }

    @Test
    void resourcesOfEarlierRunsGo() throws IOException {
        Path stale = directory.resolve("archetype-resources/stale.txt");
        Files.writeString(stale, "of a template that is gone");

        new ArchetypeCompiler(QUESTIONS, MANIFEST, TREE, Renderer.release()).write(directory);

        assertThat(stale).doesNotExist();
    }

    private String condition(String path) {
        return fileSet(path).getIncludeCondition();
    }

    private FileSet fileSet(String path) {
        return descriptor.getFileSets().stream().filter(set -> set.getIncludes().contains(path))
                .findFirst().orElseThrow();
    }
}
