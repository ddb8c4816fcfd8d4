package dev.roadbed.plugin.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where a second Maven works. Not below the project: Maven looks for {@code .mvn} and git for {@code .git} in the directories above, and
 * {@code clean} removes the build output.
 *
 * @param path of a folder for its owner's eyes only
 */
public record WorkFolder(Path path) {

    /** A fresh one. @param purpose as a part of its name */
    public static WorkFolder of(String purpose) throws IOException {
        return new WorkFolder(Files.createTempDirectory("roadbed-" + purpose + "-"));
    }

    /** With everything in it. */
    public void delete() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
