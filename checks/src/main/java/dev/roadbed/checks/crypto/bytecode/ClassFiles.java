package dev.roadbed.checks.crypto.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files below a folder, in the same order on every platform. */
public final class ClassFiles {

    private ClassFiles() {
    }

    /**
     * A class file as it lies on disk.
     *
     * @param path  where
     * @param bytes its content
     */
    public record ClassFile(Path path, byte[] bytes) {
    }

    /**
     * All class files below the folder; none if the folder does not exist.
     *
     * @throws IOException if one can't be read
     */
    public static List<ClassFile> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(path -> path.toString().endsWith(".class")).filter(Files::isRegularFile).sorted().toList();
        }
        List<ClassFile> files = new ArrayList<>(paths.size());
        for (Path path : paths) {
            files.add(new ClassFile(path, Files.readAllBytes(path)));
        }
        return files;
    }
}
