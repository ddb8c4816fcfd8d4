package dev.roadbed.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
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

    /** As Jib has it: layers are archives, packed and called by their digests. */
    @Test
    void anImageNamesTheEntriesOfItsLayers() throws IOException {
        String longName = "app/classes/" + "x".repeat(120) + "/A.class";
        Files.write(one.resolve("f"), image(Map.of("app/a", "same", "app/clock", "12:00", longName, "1"), "a".repeat(64)));
        Files.write(other.resolve("f"), image(Map.of("app/a", "same", "app/clock", "12:01", longName, "2"), "b".repeat(64)));
        assertThat(found()).containsExactly("build is not reproducible: entries app/classes/" + "x".repeat(120) + "/A.class, app/clock");
        Files.write(other.resolve("f"), image(Map.of("app/a", "same", "app/clock", "12:00"), "b".repeat(64)));
        assertThat(found()).containsExactly("build is not reproducible: entries " + longName + " is in one of them only");
        Files.write(other.resolve("f"), tar(Map.of("index.json", bytes("{}"))));
        Files.write(one.resolve("f"), tar(Map.of("index.json", bytes("{ }"))));
        assertThat(found()).containsExactly("build is not reproducible: the configuration of the image");
    }

    private static byte[] image(Map<String, String> layer, String digest) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        layer.forEach((name, text) -> files.put(name, bytes(text)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(tar(files));
        }
        return tar(new TreeMap<>(Map.of("blobs/sha256/" + digest, packed.toByteArray(), "index.json", bytes(digest))));
    }

    private static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        new TreeMap<>(files).forEach((name, content) -> {
            if (name.length() > 100) {
                entry(tar, "././@LongLink", 'L', bytes(name + "\0"));
            }
            entry(tar, name.substring(0, Math.min(100, name.length())), '0', content);
        });
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    private static void entry(ByteArrayOutputStream tar, String name, char type, byte[] content) {
        ByteBuffer header = ByteBuffer.allocate(512).put(0, bytes(name)).put(124, bytes("%011o".formatted(content.length)))
                .put(156, (byte) type).put(257, bytes("ustar"));
        tar.writeBytes(header.array());
        tar.writeBytes(content);
        tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
