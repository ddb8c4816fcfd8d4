package dev.roadbed.checks.finding;

import dev.roadbed.checks.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code target/roadbed} of a module, in which {@code findings.json} and {@code findings.sarif} lie.
 *
 * @param path of the folder; made when the first report is written
 */
public record ReportFolder(Path path) {

    private static final String JSON = "findings.json";
    private static final String SARIF = "findings.sarif";

    /** Made of the findings at the end of a whole build. */
    private static final String EVIDENCE = "evidence.json";

    /** Removes the reports of an earlier build. */
    public void clear() throws IOException {
        Files.deleteIfExists(path.resolve(JSON));
        Files.deleteIfExists(path.resolve(SARIF));
        Files.deleteIfExists(path.resolve(EVIDENCE));
    }

    /** Writes both reports over those of an earlier build. A reader sees the old or the new file, never a part of one. */
    public void write(Report report) throws IOException {
        WholeFile.replace(path.resolve(JSON), ReportJson.of(report));
        WholeFile.replace(path.resolve(SARIF), ReportSarif.of(report));
    }
}
