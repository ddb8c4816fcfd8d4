package dev.roadbed.it.archetype;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An image with next to nothing in it, as {@code docker save} writes one: what Jib builds upon where there is no registry. */
public final class BaseImage {

    private static final String CONFIGURATION = """
            {"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]},"history":[]}""";

    private static final String MANIFEST = """
            [{"Config":"config.json","RepoTags":["base:1"],"Layers":["layer.tar"]}]""";

    private BaseImage() {
    }

    /** Writes the image, and returns how Jib is told of it. */
    public static String write(Path file) throws IOException {
        byte[] layer = tar(Map.of("etc/passwd", bytes("nonroot:x:65532:65532::/:/sbin/nologin\n")));
        Files.write(file, tar(new TreeMap<>(Map.of("manifest.json", bytes(MANIFEST), "layer.tar", layer,
                "config.json", bytes(CONFIGURATION.formatted(sha256(layer)))))));
        return "tar://" + file;
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setModTime(0);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                ((OutputStream) tar).write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
