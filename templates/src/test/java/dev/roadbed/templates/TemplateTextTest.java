package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    private static final Set<String> HOLES = Set.of("artifactId", "version");

    @Test
    void fillsHolesAndNothingElse() {
        assertThat(render("image: @@artifactId@@@sha256:0 @@artifactId@@-@@version@@@@version@@ ${artifactId} @@ -1"
                + " +1 @@"))
                .isEqualTo("image: orders@sha256:0 orders-1.01.0 ${artifactId} @@ -1 +1 @@");
    }

    @Test
    void doesNotLookIntoAnswers() {
        TemplateText text = TemplateText.parse("x", "@@artifactId@@", HOLES);

        assertThat(text.render(Map.of("artifactId", "@@version@@ $1 \\"))).isEqualTo("@@version@@ $1 \\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@@artefactId@@", "@@artifactid@@", "@@artifact-id@@", "@@a.b@@", "@@Version@@", "@@x@@"})
    void anUnknownHoleIsAnErrorWithFileAndLine(String hole) {
        assertThatThrownBy(() -> TemplateText.parse("common/x.md", "a\n@@version@@\r\nb " + hole + "\n", HOLES))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("common/x.md:3: unknown hole " + hole)
                .hasMessageContaining("@@artifactId@@, @@version@@").hasMessageContaining("answers.yml");
    }

    @Test
    void aHoleWithoutValueIsAnError() {
        assertThatThrownBy(() -> TemplateText.parse("x", "@@version@@", HOLES).render(Map.of()))
                .isInstanceOf(TemplateException.class).hasMessageContaining("@@version@@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@@", "@@@@", "@@ artifactId @@", "@artifactId@", "user@@example", "@@artifactId",
            "a @@\n@@ b"})
    void otherTextHasNoHoles(String text) {
        assertThat(TemplateText.parse("x", text, HOLES).hasHoles()).isFalse();
        assertThat(render(text)).isEqualTo(text);
    }

    private static String render(String text) {
        return TemplateText.parse("x", text, HOLES).render(Map.of("artifactId", "orders", "version", "1.0"));
    }
}
