package dev.roadbed.service.test;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that some library on the class path documents in its configuration metadata. */
final class KnownSettings {

    private final Map<String, JsonNode> documented = new TreeMap<>();

    private final List<String> strictPrefixes;

    private KnownSettings(Collection<String> strictPrefixes) {
        this.strictPrefixes = List.copyOf(strictPrefixes);
    }

    static KnownSettings read(Collection<String> strictPrefixes) throws IOException {
        KnownSettings known = new KnownSettings(strictPrefixes);
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata = new JsonMapper().readTree(file.getContentAsByteArray());
            metadata.path("properties")
                    .forEach(property -> known.documented.put(property.get("name").asString(), property));
        }
        if (!known.documented.containsKey("server.port")) {
            throw new IllegalStateException("Spring Boot's configuration metadata is not on the class path");
        }
        return known;
    }

    /** Says whether this key, as written in a file, is read by something and not deprecated. */
    boolean contains(String key) {
        String name = key.replaceAll("\\[\\d+]", "");
        // A list of objects is documented as one property; its parts are not.
        String list = key.replaceFirst("\\[\\d+].*", "");
        JsonNode property = documented.getOrDefault(name, documented.get(list));
        if (property != null) {
            return !property.has("deprecation") && !property.path("deprecated").asBoolean(false);
        }
        return isBelowAMap(name) || strictPrefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    /** Keys such as {@code logging.level.org.example}: below a documented map, any name is right. */
    private boolean isBelowAMap(String name) {
        return documented.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey() + "."))
                .anyMatch(known -> known.getValue().path("type").asString("").startsWith("java.util.Map<"));
    }
}
