package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.DigestsOfFiles;
import dev.roadbed.checks.lock.LockSetting;
import dev.roadbed.checks.lock.Recording;
import dev.roadbed.checks.lock.RecordingMark;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Makes a second Maven write down what it resolves: puts {@link ResolvedFiles} onto its class path and, for what is resolved before any
 * class path counts, switches on Resolver's own recording.
 *
 * @param directory an empty one, outside of the project, that the caller removes
 * @param mark      what tells the rule that this build makes a lock
 */
record Recorder(Path directory, String mark) {

    private static final String CLASS_PATH = "maven.ext.class.path";

    /** {@link ResolvedFiles}, by name: it cannot be loaded here, because Maven does not let plugins see what it is made of. */
    static final String SPY = "dev.roadbed.plugin.lock.ResolvedFiles";

    /** Where Maven's container finds the names of components. */
    private static final String INDEX = "META-INF/sisu/javax.inject.Named";

    /** Prepares it. */
    static Recorder in(Path directory) throws IOException {
        Recorder recorder = new Recorder(Files.createDirectories(directory), UUID.randomUUID().toString());
        RecordingMark.write(directory, recorder.mark);
        Path index = recorder.classes().resolve(INDEX);
        Files.createDirectories(index.getParent());
        Files.writeString(index, SPY + "\n");
        String file = SPY.replace('.', '/') + ".class";
        Path copy = recorder.classes().resolve(file);
        Files.createDirectories(copy.getParent());
        try (InputStream in = Recorder.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(in, copy);
        }
        return recorder;
    }

    /** What the second Maven must be told. @param properties to which it is added */
    void switchOn(Properties properties) {
        String others = properties.getProperty(CLASS_PATH, System.getProperty(CLASS_PATH, ""));
        properties.setProperty(CLASS_PATH, classes() + (others.isEmpty() ? "" : File.pathSeparator + others));
        properties.setProperty(ResolvedFiles.LIST, list().toString());
        properties.setProperty(LockSetting.SOURCE, "true");
        properties.setProperty(LockSetting.ORIGIN_AWARE, "false");
        properties.setProperty(LockSetting.BASEDIR, directory.toString());
        properties.setProperty(LockSetting.ENFORCED, "true");
        properties.setProperty(LockSetting.ALGORITHMS, "SHA-256");
        properties.setProperty(LockSetting.FAIL_IF_MISSING, "false");
        properties.setProperty(LockSetting.RECORD, "true");
        properties.setProperty(RecordingMark.PROPERTY, mark);
    }

    /**
     * What was resolved, each file with its digest, as lines of a lock in no order.
     *
     * @param recording decides which of it belongs into a lock: only that is hashed
     * @throws IOException if nothing was written down, or a file is gone
     */
    String record(Recording recording) throws IOException {
        if (!Files.isRegularFile(list())) {
            throw new IOException("the build resolved nothing, or its Maven cannot record: it needs 3.9.6 or newer");
        }
        Path before = directory.resolve("checksums.sha256");
        StringBuilder record = new StringBuilder();
        if (Files.isRegularFile(before)) {
            // Resolver ends its last line in some versions only.
            Files.readAllLines(before).forEach(line -> record.append(line).append('\n'));
        }
        List<String[]> files = Files.readString(list()).lines().map(line -> line.split("\t", 2))
                .filter(pathAndFile -> recording.isLocked(pathAndFile[0])).toList();
        Map<Path, String> digests = DigestsOfFiles.of(files.stream().map(pathAndFile -> Path.of(pathAndFile[1])).distinct().toList(), directory);
        files.forEach(pathAndFile -> record.append(digests.get(Path.of(pathAndFile[1]))).append("  ").append(pathAndFile[0]).append('\n'));
        return record.toString();
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    private Path list() {
        return directory.resolve("resolved");
    }
}
