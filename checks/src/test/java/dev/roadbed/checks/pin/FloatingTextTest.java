package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A BOM is read as a model if anything in it may float, and only then. */
class FloatingTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "[1.0,2.0)", " \n [1.0,2.0)", "(,2.0]", "<!-- why -->[1,2]", "1.0-SNAPSHOT", "1.0-snapshot", "1.0-SNAPSHOT \n", "LATEST", "RELEASE",
        "1.0-SNAPSHOT<!-- why -->", "1.0-20261126.120000-1", "20261126.120000-1", "&#91;1.0,2.0)", "<![CDATA[[1.0,2.0)]]>", "[1.0]"
    })
    void whatMayFloatIsReadAsAModel(String version) {
        assertThat(FloatingText.mayFloat(pom(version).getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1.0", "1.0.RELEASE-1", "${snapshots.are.fine}", "<!-- the LATEST of all, SNAPSHOT or RELEASE, [1,2) -->1.0", "1.0-20261126", "20261126.12-1",
        "1.0 &amp; more", ""
    })
    void whatCannotFloatIsNot(String version) {
        assertThat(FloatingText.mayFloat(pom(version).getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void anEncodingInWhichLettersAreOtherBytesIsReadAsAModel() {
        assertThat(FloatingText.mayFloat(pom("LATEST").getBytes(StandardCharsets.UTF_16))).isTrue();
        assertThat(FloatingText.mayFloat(pom("1.0").getBytes(StandardCharsets.UTF_16LE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ">", "1.0-SNAPSHO", "1.0-SNAPSHOT", "20261126.", ".", "&", "!"})
    void aFileThatEndsAnywhereEndsTheLook(String text) {
        assertThat(FloatingText.mayFloat(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static String pom(String version) {
        return "<project>\n<!-- of (today) -->\n<version>" + version + "</version>\n</project>\n";
    }
}
