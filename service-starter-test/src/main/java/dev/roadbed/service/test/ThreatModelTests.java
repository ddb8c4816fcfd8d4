package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each mitigation in the threat model has the tests that it names, and no test claims an unknown risk. */
public abstract class ThreatModelTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (T-\\d+) \\|.*\\| ([^|]+) \\|$");

    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@Tag\\(\"(T-\\d+)\"\\)");

    private static final Pattern NAME = Pattern.compile("\\w+Test\\b");

    @Test
    void namesTheTestsThatProveIt() throws IOException {
        Map<String, Set<String>> promised = new TreeMap<>();
        Map<String, Set<String>> tagged = new TreeMap<>();
        for (Path delta : files("docs/threat-model", ".md")) {
            ROW.matcher(Files.readString(delta)).results().forEach(row -> {
                Set<String> proofs = matches(NAME, row.group(2)).map(MatchResult::group).collect(Collectors.toSet());
                assertThat(promised.put(row.group(1), proofs))
                        .as("%s twice, again in %s", row.group(1), delta).isNull();
                assertThat(proofs).as("%s in %s names its tests", row.group(1), delta).isNotEmpty();
            });
        }
        for (Path test : files("src/test/java", "Test.java")) {
            String name = test.getFileName().toString().replace(".java", "");
            matches(TAG, Files.readString(test))
                    .forEach(tag -> tagged.computeIfAbsent(tag.group(1), id -> new TreeSet<>()).add(name));
        }
        assertThat(tagged).isNotEmpty().isEqualTo(promised);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(String directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
