package dev.roadbed.checks.pom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose equality is written out are equal as any record is: in all of their parts, and in none fewer. */
class WrittenOutEqualityTest {

    static Stream<Arguments> records() {
        List<Definition> definitions = List.of(new Definition("a", Optional.empty(), "b", "c"));
        return Stream.of(
                Arguments.of(new Coordinate("g", "a", "1"), new Coordinate("g", "a", "1"),
                        List.of(new Coordinate("h", "a", "1"), new Coordinate("g", "b", "1"), new Coordinate("g", "a", "2"))),
                Arguments.of(new Meaning("v", definitions, Optional.of("m")), new Meaning("v", definitions, Optional.of("m")),
                        List.of(new Meaning("w", definitions, Optional.of("m")), new Meaning("v", List.of(), Optional.of("m")),
                                new Meaning("v", definitions, Optional.empty()))),
                Arguments.of(new CheckId("RB-PIN-001"), new CheckId("RB-PIN-001"), List.of(new CheckId("RB-PIN-002"))),
                Arguments.of(CheckDescription.error("RB-PIN-001", "t", "w"), CheckDescription.error("RB-PIN-001", "t", "w"),
                        List.of(CheckDescription.error("RB-PIN-002", "t", "w"), CheckDescription.error("RB-PIN-001", "u", "w"),
                                CheckDescription.error("RB-PIN-001", "t", "x"),
                                new CheckDescription(new CheckId("RB-PIN-001"), "t", "w", Severity.WARNING))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void allPartsCount(Object one, Object same, List<Object> others) {
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(null).isNotEqualTo("text");
        assertThat(others).isNotEmpty().doesNotContain(one);
    }
}
