package dev.roadbed.checks.pom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomFileTest {

    @TempDir
    Path directory;

    @Test
    void elementsOfALaterModelArePassedOver() throws Exception {
        PomFile pom = PomText.write(directory, "pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.1.0" root="true">
                  <modelVersion>4.1.0</modelVersion>
                  <artifactId>app</artifactId>
                  <subprojects><subproject>a</subproject></subprojects>
                  <dependencies>
                    <dependency><groupId>lib</groupId><artifactId>lib</artifactId>
                      <version>1.0</version></dependency>
                  </dependencies>
                </project>
                """);

        assertThat(PomEntries.of(pom.model())).singleElement()
                .isEqualTo(new PomEntry(EntryKind.DEPENDENCY, "lib", "lib", "1.0", null, 7, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<project>\\n<dependencies>\\n</project>|3|well-formed",
        "''|0|Restore it",
        "<html>\\n</html>|1|root element must be <project>",
        "not XML|1|well-formed",
    })
    void whatIsNoPomNamesLineAndFix(String text, int line, String fix) throws Exception {
        Path file = Files.writeString(directory.resolve("pom.xml"), text.replace("\\n", "\n"));

        assertThatThrownBy(() -> PomFile.read(file))
                .isInstanceOfSatisfying(UnreadablePomException.class, e -> {
                    assertThat(e.file()).isEqualTo(file);
                    assertThat(e.line()).isEqualTo(line);
                })
                .hasMessageContaining(file.toString())
                .hasMessageContaining(fix);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("pom.xml");

        assertThatThrownBy(() -> PomFile.read(file))
                .isInstanceOf(UnreadablePomException.class)
                .hasMessage("the POM " + file + " cannot be read: there is no such file. Name a POM that exists.");
    }

    @Test
    void anEntityReadsNoOtherFile() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "sesame");
        Path file = Files.writeString(directory.resolve("pom.xml"), "<!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><project><artifactId>a</artifactId><name>&x;</name></project>");

        assertThatThrownBy(() -> PomFile.read(file)).isInstanceOf(UnreadablePomException.class);
    }

    @Test
    void entitiesDoNotMultiply() throws Exception {
        StringBuilder text = new StringBuilder("<!DOCTYPE project [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        text.append("]><project><artifactId>a</artifactId><name>&e11;</name></project>");
        Path file = Files.writeString(directory.resolve("pom.xml"), text);

        assertThatThrownBy(() -> PomFile.read(file)).isInstanceOf(UnreadablePomException.class);
    }
}
