package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Placeholders are followed, and not for ever. */
class ConfiguredTest {

    private static final Source SOURCE = new Source("", "application.yml", 1);

    @Test
    void placeholdersOfPlaceholdersAreFollowed() {
        Configured configured = new Configured();
        configured.add(Map.of("a", text("${b}"), "b", text("${c:MD5}-x")));
        assertThat(configured.get("a").flatMap(Value::text)).contains("MD5-x");
    }

    @Test
    void alternativesThatAreAllPlaceholdersForEachOtherEnd() {
        Configured configured = new Configured();
        for (int profile = 0; profile < 6; profile++) {
            Map<String, Value> file = new HashMap<>();
            for (int key = 0; key < 6; key++) {
                file.put("k" + key, text("${k" + (key + profile) % 6 + "}"));
            }
            configured.add(file);
        }
        Value value = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> configured.get("k0").orElseThrow());
        assertThat(value.text()).isEmpty();
    }

    private static Value text(String text) {
        return Value.literal(text, SOURCE);
    }
}
