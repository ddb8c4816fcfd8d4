package dev.roadbed.checks.finding;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder {@code target/roadbed} of a module, in which {@code findings.json} and {@code findings.sarif} lie.
 *
 * @param path of the folder; made when the first report is written
 */
public record ReportFolder(Path path) {

    private static final String JSON = "findings.json";
    private static final String SARIF = "findings.sarif";

    /** Removes the reports of an earlier build. */
    public void clear() throws IOException {
        Files.deleteIfExists(path.resolve(JSON));
        Files.deleteIfExists(path.resolve(SARIF));
    }

    /** Writes both reports over those of an earlier build. A reader sees the old or the new file, never a part of one. */
    public void write(Report report) throws IOException {
        Files.createDirectories(path);
        replace(path.resolve(JSON), ReportJson.of(report));
        replace(path.resolve(SARIF), ReportSarif.of(report));
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(path, file.getFileName().toString(), ".part");
        try {
            Files.write(part, bytes);
            move(part, file);
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
