package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in the questions is an error that says where; the files are beside this class among the test resources. */
class QuestionsReaderTest {

    @Test
    void asksAKindOfProjectWhatIsForIt() {
        assertThat(Questions.bundled("service").asked()).extracting(Question::name).contains("ci", "repository").doesNotContain("modules");
        assertThat(Questions.bundled("library").asked()).extracting(Question::name).contains("ci", "repository", "modules");
        assertThat(Questions.bundled("service").holes()).contains("dnsName").doesNotContain("modules");
        assertThat(Questions.bundled("library").holes()).contains("modules").doesNotContain("dnsName");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "backslash.yml     | answers[0].rules[0].matches must not hold a backslash",
            "no-expression.yml | answers[0].rules[0].matches is not a regular expression",
            "unknown-key.yml   | answers[0] has the unknown key patern",
            "unknown-words.yml | answers[0].rules[0].noPartIn[0]: there is no list klingon",
            "unknown-hole.yml  | answers[0].default.text:1: unknown hole @@later@@",
            "derived-twice.yml | answers[2].default follows from name, which is derived itself; derive it from [artifactId]",
            "no-period.yml     | derived[0].later is no period of ISO 8601, such as P11M: 11 months",
            "other-clock.yml   | answers[0].default.clock must be day",
            "no-text.yml       | answers[0].default must be a text; put it into quotes",
            "broken.yml        | cannot be read",
            "absent.yml        | there is no"})
    void saysWhatIsWrongAndWhere(String file, String message) {
        assertThatThrownBy(() -> new QuestionsReader("service").read("faulty/" + file)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("faulty/" + file).hasMessageContaining(message);
    }
}
