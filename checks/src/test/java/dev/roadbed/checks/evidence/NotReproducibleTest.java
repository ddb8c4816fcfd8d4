package dev.roadbed.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files that differ say in what. */
class NotReproducibleTest {

    private static final LocalDateTime TIME = LocalDateTime.parse("2026-01-02T03:04:06");

    @TempDir
    Path folder;
    private Path one;
    private Path other;

    @BeforeEach
    void twoBuilds() throws IOException {
        one = Files.createDirectory(folder.resolve("one"));
        other = Files.createDirectory(folder.resolve("other"));
    }

    @Test
    void equalFilesAreNoFinding() throws IOException {
        zip(one, TIME, "a", "b");
        zip(other, TIME, "a", "b");
        assertThat(found()).isEmpty();
    }

    @Test
    void anArchiveNamesEntriesTimesAndOrder() throws IOException {
        zip(one, TIME, "a", "b");
        zip(other, TIME, "a", "c");
        assertThat(found()).containsExactly("build is not reproducible: entries b is in one of them only, c is in one of them only");
        zip(other, TIME.plusHours(1), "a", "b");
        assertThat(found()).containsExactly("build is not reproducible: entries the time of a, the time of b");
        zip(other, TIME, "b", "a");
        assertThat(found()).containsExactly("build is not reproducible: the order of its entries");
        zip(other, TIME, "a", "b=other");
        assertThat(found()).containsExactly("build is not reproducible: entries b");
    }

    @Test
    void aTextNamesTheLineAndOtherBytesTheFirst() throws IOException {
        Files.writeString(one.resolve("f"), "a\nb\n");
        Files.writeString(other.resolve("f"), "a\nc\n");
        assertThat(found()).containsExactly("build is not reproducible: line 2, b and c");
        Files.writeString(other.resolve("f"), "a\nb\nc\n");
        assertThat(found()).containsExactly("build is not reproducible: one of them is longer");
        Files.write(one.resolve("f"), new byte[] {1, (byte) 0xff, 3});
        Files.write(other.resolve("f"), new byte[] {1, (byte) 0xff, 4});
        assertThat(found()).containsExactly("build is not reproducible: byte 2");
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        Files.writeString(one.resolve("f"), "a");
        assertThat(found()).containsExactly("build is not reproducible: only one of the builds has made it");
    }

    private List<String> found() throws IOException {
        return new NotReproducible().check(one, other, new TreeSet<>(List.of("f"))).stream().map(finding -> finding.what()).toList();
    }

    private static void zip(Path build, LocalDateTime time, String... entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(build.resolve("f")); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String text : entries) {
                ZipEntry entry = new ZipEntry(text.replaceFirst("=.*", ""));
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
