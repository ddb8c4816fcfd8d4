package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps of {@code traps.txt}: small repositories, all checks together, exactly what is expected. */
class RepositoryTrapsTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path root;

    static Stream<Trap> traps() throws Exception {
        try (InputStream in = RepositoryTrapsTest.class.getResourceAsStream("traps.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("#D", DIGEST).replace("#C", COMMIT);
            return Stream.of(text.split("(?m)^== ")).skip(1).map(Trap::of);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void findsExactly(Trap trap) throws Exception {
        RepositoryFixture repository = new RepositoryFixture(root);
        trap.files().forEach(file -> repository.file(file.name(), file.text()));
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            git.add().addFilepattern(".").call();
        }

        assertThat(repository.findings()).extracting(line -> line.split(" ", 3)[0] + " " + line.split(" ", 3)[1])
                .containsExactlyInAnyOrderElementsOf(trap.expected());
    }

    private record Trap(String name, List<Text> files, List<String> expected) {

        static Trap of(String paragraph) {
            List<String> expected = new ArrayList<>();
            StringBuilder rest = new StringBuilder();
            for (String line : paragraph.split("\n", -1)) {
                if (line.startsWith(">> ")) {
                    expected.add(line.substring(3));
                } else {
                    rest.append(line).append('\n');
                }
            }
            String[] parts = rest.toString().split("(?m)^-- ");
            return new Trap(parts[0].strip(), Stream.of(parts).skip(1).map(Text::of).toList(), expected);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Text(String name, String text) {

        static Text of(String part) {
            int end = part.indexOf('\n');
            return new Text(part.substring(0, end).strip(), part.substring(end + 1).stripTrailing() + "\n");
        }
    }
}
