package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No date gets old in a template: all that a generated project has follow from its first day. */
class DaysTest {

    private static final Pattern DAY = Pattern.compile("(?<![0-9.])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    @ParameterizedTest
    @CsvSource({"service, , 2056-02-29 2056-04-29 2057-01-29 2061-02-28", "library, one, 2056-02-29 2056-04-29 2061-02-28",
            "library, 'api,implementation', 2056-02-29 2056-04-29 2061-02-28"})
    void eachFollowsFromTheFirstDay(String kind, String modules, String days) {
        Map<String, String> given = new HashMap<>(Map.of("groupId", "com.acme", "artifactId", "orders", "day", "2056-02-29"));
        if (modules != null) {
            given.put("modules", modules);
        }
        Set<String> seen = new TreeSet<>();
        for (RenderedFile file : Renderer.bundled(kind).render(Answers.of(Questions.bundled(kind), given))) {
            Matcher day = DAY.matcher(new String(file.content(), StandardCharsets.UTF_8));
            while (day.find()) {
                seen.add(day.group());
            }
        }
        assertThat(seen).containsExactly(days.split(" "));
    }
}
