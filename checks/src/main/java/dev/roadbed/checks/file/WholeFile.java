package dev.roadbed.checks.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces files in one step: a reader, and whoever comes after a crash, sees the old or the new file, never a part of one. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a file over what was there; makes the folders above it. A symbolic link stays, and what it names is replaced. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path path = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(path.getParent());
        Path part = Files.createTempFile(path.getParent(), "." + path.getFileName(), ".part");
        try {
            Files.write(part, bytes);
            // A temporary file is for its owner's eyes only; what comes of it is an ordinary one.
            if (!part.toFile().setReadable(true, false)) {
                throw new IOException("cannot be made readable: " + part);
            }
            move(part, path);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives cannot; there, the file is whole a moment later.
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
