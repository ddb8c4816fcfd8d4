package @@package@@.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each key that the service ships is one that something reads. Spring Boot silently ignores a misspelt key and one of
 * an older version, so a safe-looking line in YAML may do nothing at all.
 */
@Tag("T-1")
@ServiceTest
class ConfigurationKeysTest {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    /** Every property that Spring Boot documents, by name. */
    private static final Map<String, JsonNode> KNOWN = new TreeMap<>();

    @Autowired
    private ApplicationContext context;

    @BeforeAll
    static void readMetadata() throws IOException {
        for (Resource file : RESOURCES.getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata = new JsonMapper().readTree(file.getContentAsByteArray());
            metadata.get("properties").forEach(property -> KNOWN.put(property.get("name").asString(), property));
        }
    }

    @Test
    void areAllKnown() throws IOException {
        Map<String, Object> shipped = shipped();
        assertThat(shipped).containsKeys("server.port", "server.ssl.bundle");
        assertThat(shipped.keySet()).filteredOn(key -> !isKnown(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.ssl.bundel", "server.error.include-message", "management.endpoints.enabled-by-default"})
    void wouldBeRefused(String key) {
        assertThat(isKnown(key)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "management.server.port, 9443", "server.port, 8443", "server.shutdown, graceful",
        "management.endpoints.access.default, none", "management.endpoints.web.exposure.include, health",
        "management.endpoint.health.show-details, never", "spring.web.error.include-message, never",
        "spring.web.error.include-stacktrace, never", "service.transport, tls", "service.tls.protocols, TLSv1.3"})
    void keepTheirSafeValues(String key, String value) throws IOException {
        assertThat(shipped()).hasEntrySatisfying(key, actual -> assertThat(actual).hasToString(value));
    }

    private static Map<String, Object> shipped() throws IOException {
        Map<String, Object> shipped = new LinkedHashMap<>();
        List<Resource> files = List.of(
                RESOURCES.getResource("classpath:application.yaml"),
                RESOURCES.getResource("classpath:transport/tls.yaml"),
                RESOURCES.getResource("classpath:transport/plain-http.yaml"));
        for (Resource file : files) {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file.getFilename(), file)) {
                EnumerablePropertySource<?> properties = (EnumerablePropertySource<?>) source;
                Arrays.stream(properties.getPropertyNames())
                        .forEach(key -> shipped.putIfAbsent(key, properties.getProperty(key)));
            }
        }
        return shipped;
    }

    private boolean isKnown(String key) {
        String name = key.replaceAll("\\[\\d+]", "");
        JsonNode property = KNOWN.get(name);
        if (property != null) {
            return !property.has("deprecation") && !property.path("deprecated").asBoolean(false);
        }
        return isBelowAMap(name) || strictPrefixes().stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    /** Keys such as {@code logging.level.org.example}: below a documented map, any name is right. */
    private static boolean isBelowAMap(String name) {
        return KNOWN.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey() + "."))
                .anyMatch(known -> known.getValue().path("type").asString("").startsWith("java.util.Map<"));
    }

    /** The prefixes of our own records; an unknown key below them stops the start, which this test needed. */
    private Collection<String> strictPrefixes() {
        return ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> !bean.getAnnotation().ignoreUnknownFields())
                .map(bean -> bean.getAnnotation().prefix())
                .toList();
    }
}
