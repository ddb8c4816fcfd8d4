package dev.roadbed.templates.archetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below a directory. */
final class Generated {

    private Generated() {
    }

    /**
     * Each file's text by its path; bytes as Latin-1 characters, so that equal texts are equal bytes. Links are not
     * followed.
     */
    static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(directory)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                for (Path file : walk.filter(path -> !Files.isDirectory(path)).toList()) {
                    files.put(directory.relativize(file).toString().replace('\\', '/'), Files.isSymbolicLink(file)
                            ? "-> " + Files.readSymbolicLink(file) : text(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
