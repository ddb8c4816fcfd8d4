package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "1.0", "[1.0]", "[1.0,1.0]", "[ 1.0 , 1.0 ]", "[1.0],[1.0]", "1.0-RELEASE", "Brixton.RELEASE", "latest-and-greatest",
        "20260102", "1.0-20260102", "1.0-20260102.030405", "33.4.8-jre", "1.0-M1", "2.0.0+build.5", "1.0-SNAPSHOT.1", "",
    })
    void canOnlyMeanOneThing(String version) {
        assertThat(Floating.of(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[1.0,2.0)|RANGE",
        "[1.0,)|RANGE",
        "(,1.0]|RANGE",
        "(1.0,1.0)|RANGE",
        "[1.0,1.0)|RANGE",
        "[1.0],[2.0]|RANGE",
        "[1,2),[3,4)|RANGE",
        "[1.0,]|RANGE",
        "[,]|RANGE",
        "[]|RANGE",
        "[1.0|RANGE",
        "[1.0]x|RANGE",
        "[1.0],|RANGE",
        "1.0,2.0|RANGE",
        "[1.0-SNAPSHOT]|SNAPSHOT",
        "[LATEST]|LATEST",
        "LATEST|LATEST",
        "latest|LATEST",
        "RELEASE|RELEASE",
        "1.0-SNAPSHOT|SNAPSHOT",
        "1.0-snapshot|SNAPSHOT",
        "SNAPSHOT|SNAPSHOT",
        "1.0-20260102.030405-1|TIMESTAMPED_SNAPSHOT",
        "20260102.030405-12|TIMESTAMPED_SNAPSHOT",
    })
    void canMeanSomethingElseTomorrow(String version, Floating expected) {
        assertThat(Floating.of(version)).isEqualTo(Optional.of(expected));
    }
}
