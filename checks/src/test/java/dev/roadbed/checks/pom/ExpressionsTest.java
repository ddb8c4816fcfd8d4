package dev.roadbed.checks.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsTest {

    @TempDir
    Path root;

    private static final String PROFILE = """
            <profiles><profile><id>next</id><properties>
              <v>2.0-SNAPSHOT</v>
            </properties></profile></profiles>
            """;

    @Test
    void propertiesAreFollowedThroughEachOther() throws Exception {
        Expressions expressions = expressions("<properties><a>${b}.${c}</a><b>1</b>\n<c>5</c></properties>");

        assertThat(expressions.meanings("${a}")).singleElement().satisfies(meaning -> {
            assertThat(meaning.value()).isEqualTo("1.5");
            assertThat(meaning.origin()).isEqualTo(" (property a, pom.xml:5; property b, pom.xml:5; property c, pom.xml:6)");
            assertThat(meaning.missing()).isEmpty();
        });
    }

    @Test
    void everyProfileHasItsSay() throws Exception {
        Expressions expressions = expressions("<properties><v>1.0</v></properties>\n" + PROFILE);

        assertThat(expressions.meanings("${v}")).extracting(Meaning::value).containsExactly("1.0", "2.0-SNAPSHOT");
        assertThat(expressions.value("${v}")).isEqualTo("1.0");
        assertThat(expressions.meanings("${v}").get(1).origin()).isEqualTo(" (property v, pom.xml:7, profile \"next\")");
    }

    @Test
    void theNearestPomWinsButProfilesAboveStillCount() throws Exception {
        PomFile own = PomText.write(root.resolve("child"), "<properties><own>1</own></properties>");
        PomFile parent = PomText.write(root, "<properties><own>2</own><v>1.0</v></properties>" + PROFILE);
        Expressions expressions = new Expressions(PomText.lineage(root, own, parent), Map.of());

        assertThat(expressions.meanings("${own}")).extracting(Meaning::value).containsExactly("1");
        assertThat(expressions.meanings("${v}")).extracting(Meaning::value).containsExactly("1.0", "2.0-SNAPSHOT");
        assertThat(expressions.everyValue("own")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aCycleEndsAsUnknown() throws Exception {
        Expressions expressions = expressions("<properties><a>${b}</a><b>${a}</b></properties>");

        assertThat(expressions.meanings("${a}")).singleElement()
                .satisfies(meaning -> assertThat(meaning.missing()).isEqualTo(Optional.of("a")));
    }

    @Test
    void manyProfilesDoNotExplode() throws Exception {
        StringBuilder body = new StringBuilder("<profiles>");
        for (int i = 0; i < 40; i++) {
            body.append("<profile><id>p").append(i).append("</id><properties>");
            for (String name : List.of("a", "b", "c", "d", "e", "f")) {
                body.append('<').append(name).append('>').append(i).append("</").append(name).append('>');
            }
            body.append("</properties></profile>");
        }
        Expressions expressions = expressions(body.append("</profiles>").toString());

        List<Meaning> meanings = expressions.meanings("${a}.${b}.${c}.${d}.${e}.${f}");

        assertThat(meanings).hasSizeLessThan(10_000).anySatisfy(meaning -> assertThat(meaning.missing()).isPresent());
    }

    @Test
    void unknownPropertiesAreNamed() throws Exception {
        assertThat(expressions("").meanings("1.${env.BUILD}")).singleElement().satisfies(meaning -> {
            assertThat(meaning.value()).isEqualTo("1.${env.BUILD}");
            assertThat(meaning.missing()).isEqualTo(Optional.of("env.BUILD"));
        });
    }

    @Test
    void theCommitsOwnConfigurationComesFirst() throws Exception {
        PomFile pom = PomText.write(root, "<properties><v>1.0</v></properties>");
        Expressions expressions = new Expressions(PomText.lineage(root, pom), Map.of("v", "3.0"));

        assertThat(expressions.meanings("${v}")).extracting(Meaning::value).containsExactly("3.0");
    }

    @Test
    void theProjectKnowsItself() throws Exception {
        assertThat(expressions("").value("${project.groupId}:${project.artifactId}:${project.version}:${pom.version}"))
                .isEqualTo("app:app:1.0:1.0");
    }

    private Expressions expressions(String body) throws Exception {
        return new Expressions(PomText.lineage(root, PomText.write(root, body)), Map.of());
    }
}
