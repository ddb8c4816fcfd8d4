package dev.roadbed.fuzz;

import dev.roadbed.cases.Ciphers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Class files as javac makes them, to begin with. */
final class Programs {

    private static final List<byte[]> CASES = cases();

    private Programs() {
    }

    /** The classes of {@code crypto-cases/}, in the order of their names. */
    static List<byte[]> all() {
        return CASES;
    }

    static byte[] bytes(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> cases() {
        try {
            URI place = Ciphers.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(place))) {
                return below(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                return below(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the classes of crypto-cases cannot be read", e);
        }
    }

    private static List<byte[]> below(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
        List<byte[]> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(Files.readAllBytes(path));
        }
        return files;
    }
}
