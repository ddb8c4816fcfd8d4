package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.hatch.EscapeHatches;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/**
 * Each key that the service ships is one that something reads, and all of them are approved,
 * {@code security/approved/config.txt}.
 *
 * <p>Spring Boot silently ignores a misspelt key and one of an older version, so a safe-looking line in YAML may do
 * nothing at all.
 */
@ServiceTest
public abstract class ConfigurationTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasKnownKeysOnly() throws IOException {
        KnownSettings known = known();
        assertThat(ShippedSettings.read().all())
                .as("Keys that nothing reads: misspelt, of another version of Spring Boot, or deprecated")
                .filteredOn(setting -> !known.contains(setting.key())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.ssl.bundel", "server.error.include-message", "management.endpoints.enabled-by-default",
        "roadbed.token.algorithm"})
    void wouldNoticeAnUnknownKey(String key) throws IOException {
        assertThat(known().contains(key)).isFalse();
    }

    @Test
    void isTheApprovedOne() throws IOException {
        ShippedSettings shipped = ShippedSettings.read();
        StringBuilder text = new StringBuilder();
        Map<String, String> values = new TreeMap<>();
        for (ShippedSettings.Setting setting : shipped.all()) {
            // A name is not a policy.
            if (!setting.key().equals("spring.application.name")) {
                text.append(setting.file()).append("  ").append(setting.key()).append(": ").append(setting.value())
                        .append('\n');
                values.put(setting.key(), setting.value());
            }
        }
        MockEnvironment environment = new MockEnvironment();
        values.forEach(environment::setProperty);
        List<String> open = EscapeHatches.open(environment);
        text.append("escape hatches: ").append(open.isEmpty() ? "none" : String.join("; ", open));
        Approved.verify("config.txt", text.toString());
    }

    /** The prefixes of the program's own strict records count as known: an unknown key below them stops the start. */
    private KnownSettings known() throws IOException {
        return KnownSettings.read(ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> !bean.getAnnotation().ignoreUnknownFields())
                .map(bean -> bean.getAnnotation().prefix())
                .filter(prefix -> !prefix.equals("roadbed"))
                .toList());
    }
}
