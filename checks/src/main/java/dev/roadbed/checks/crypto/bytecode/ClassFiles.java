package dev.roadbed.checks.crypto.bytecode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The class files below a folder, in the same order on every platform. */
public final class ClassFiles {

    /** Larger ones are not read: no compiler makes them, and memory has an end. */
    static final int LARGEST = 8 << 20;

    private ClassFiles() {
    }

    /**
     * A class file as it lies on disk.
     *
     * @param path  where
     * @param bytes its content; none if it is too large
     */
    public record ClassFile(Path path, byte[] bytes) {
    }

    /** All class files below these folders, folder by folder. @throws IOException if one can't be read */
    public static List<ClassFile> below(List<Path> folders) throws IOException {
        List<ClassFile> all = new ArrayList<>();
        for (Path folder : folders) {
            all.addAll(below(folder));
        }
        return all;
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
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean regular = attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(file);
                if (regular && file.toString().endsWith(".class")) {
                    paths.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(paths);
        List<ClassFile> files = new ArrayList<>(paths.size());
        for (Path path : paths) {
            files.add(new ClassFile(path, Files.size(path) > LARGEST ? new byte[0] : Files.readAllBytes(path)));
        }
        return files;
    }
}
