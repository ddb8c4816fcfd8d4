package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A library of one module and one of two are the same library. */
class LibraryModulesTest {

    private final Map<String, String> one = render(Map.of());
    private final Map<String, String> two = render(Map.of("modules", "api,implementation"));

    @Test
    void eachSourceOfTheOneIsASourceOfTheOther() {
        Map<String, String> others = new TreeMap<>();
        one.forEach((path, text) -> {
            if (path.startsWith("src/") && !two.getOrDefault("api/" + path, "").equals(text) && !two.getOrDefault("implementation/" + path, "").equals(text)) {
                others.put(path, text);
            }
        });

        assertThat(others).containsOnlyKeys("src/main/java/com/acme/sizes/ByteSize.java", "src/main/java/module-info.java");
    }

    /** The value is written twice, because one knows who reads and the other looks for it. Nothing else may differ. */
    @Test
    void theValueDiffersOnlyInWhoReadsAndWrites() {
        List<String> alone = one.get("src/main/java/com/acme/sizes/ByteSize.java").lines().toList();
        List<String> apart = two.get("api/src/main/java/com/acme/sizes/ByteSize.java").lines().map(line -> line.replace("Implementation.get().", "SizeText."))
                .toList();

        assertThat(alone).filteredOn(line -> !apart.contains(line)).containsExactly("import com.acme.sizes.internal.SizeText;");
        assertThat(apart).filteredOn(line -> !alone.contains(line))
                .containsExactly("     * @throws IllegalStateException if there is no implementation at run time, or more than one");
    }

    @Test
    void documentsThatDoNotSpeakOfModulesAreTheSame() {
        assertThat(two).containsAllEntriesOf(one.entrySet().stream().filter(file -> !file.getKey().startsWith("src/")
                        && !List.of("pom.xml", "README.md", "VERIFYING.md", ".github/workflows/release.yml", "docs/design.md", "docs/releasing.md").contains(file.getKey()))
                .collect(HashMap::new, (map, file) -> map.put(file.getKey(), file.getValue()), HashMap::putAll));
        assertThat(two).doesNotContainKey("src/main/java/module-info.java").containsKeys("api/pom.xml", "implementation/pom.xml",
                "docs/threat-model/0002-api-and-implementation.md", "implementation/src/main/resources/META-INF/services/com.acme.sizes.ByteSizeFormat");
    }

    private static Map<String, String> render(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of("groupId", "com.acme", "artifactId", "sizes"));
        given.putAll(more);
        Map<String, String> files = new TreeMap<>();
        Renderer.bundled("library").render(Answers.of(Questions.bundled("library"), given))
                .forEach(file -> files.put(file.path(), new String(file.content(), StandardCharsets.UTF_8)));
        return files;
    }
}
