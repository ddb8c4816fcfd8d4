package dev.roadbed.templates.archetype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.roadbed.templates.Condition;
import dev.roadbed.templates.Question;
import dev.roadbed.templates.Questions;

/**
 * {@code META-INF/archetype-post-generate.groovy}: the questions and files as Groovy lists, followed by
 * {@code after-generation.groovy}, which works on them.
 */
final class PostGenerationScript {

    private static final String BODY = "after-generation.groovy";

    private PostGenerationScript() {
    }

    static String of(Questions questions, List<ArchetypeResource> resources) {
        return "def refusal = " + text(Guard.REFUSAL) + "\n"
                + "def shownLength = " + Question.SHOWN + "\n"
                + "def questions = [\n"
                + questions.asked().stream().map(PostGenerationScript::question).collect(Collectors.joining())
                + "]\n"
                + "def files = [\n"
                + resources.stream().map(PostGenerationScript::file).collect(Collectors.joining())
                + "]\n\n"
                + body();
    }

    private static String question(Question question) {
        return "    [name: " + text(question.name())
                + ", longest: " + question.longest()
                + ", missing: " + text(question.missing())
                + ", tooLong: " + text(question.tooLong())
                + ", forExample: " + text(question.forExample())
                + ", sources: " + list(question.sources())
                + ", rules: [" + question.rules().stream()
                .map(rule -> list(List.of(rule.matches(), rule.because()))).collect(Collectors.joining(", ")) + "]],\n";
    }

    private static String file(ArchetypeResource resource) {
        return "    [path: " + text(resource.path())
                + ", filtered: " + resource.filtered()
                + ", executable: " + resource.executable()
                + ", when: " + resource.when().stream().map(PostGenerationScript::condition).collect(Collectors.joining(", ", "[", "]"))
                + "],\n";
    }

    private static String condition(Condition condition) {
        return condition.parts().stream().map(part -> list(List.of(part.answer(), part.value())))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(PostGenerationScript::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A Groovy text in single quotes, in which nothing is interpolated. */
    private static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String body() {
        try (InputStream stream = PostGenerationScript.class.getResourceAsStream(BODY)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + BODY, failure);
        }
    }
}
