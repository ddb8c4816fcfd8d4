package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The how-to lists what is asked, in its order, with defaults and examples that are true. */
class DocumentedQuestionsTest {

    private static final Path HOW_TO = Path.of("..", "docs", "how-to");

    @ParameterizedTest
    @ValueSource(strings = {"service", "library"})
    void eachQuestionIsARowAndEachRowAQuestion(String kind) throws Exception {
        List<String[]> rows = Files.readString(HOW_TO.resolve("generate-a-" + kind + ".md")).lines().filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *")).toList();
        List<Question> asked = Questions.bundled(kind).asked();

        assertThat(rows).extracting(row -> row[1]).containsExactlyElementsOf(
                asked.stream().map(question -> "`" + question.name() + "`").toList());
        for (int index = 0; index < rows.size(); index++) {
            Question question = asked.get(index);
            assertThat(rows.get(index)[5]).isEqualTo("`" + question.example() + "`");
            if (question.fallback() instanceof Question.Fallback.Text text) {
                assertThat(rows.get(index)[3]).startsWith("`" + text.value() + "`");
            }
            if (question.fallback() instanceof Question.Fallback.None) {
                assertThat(rows.get(index)[3]).isEqualTo("none");
            }
        }
    }
}
