package dev.roadbed.checks.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Tells a build that {@code roadbed:lock} has started to make a lock from one in which somebody merely switched the lock off: the
 * property on its command line must say what stands in a file beside the record, which is outside of the project.
 */
public final class RecordingMark {

    /** The property. */
    public static final String PROPERTY = "roadbed.lock.recording";

    private static final String FILE = "recording";

    private RecordingMark() {}

    /** Marks a directory as one that is recorded into. */
    public static void write(Path directory, String value) throws IOException {
        Files.writeString(directory.resolve(FILE), value);
    }

    /**
     * Whether this build makes a lock.
     *
     * @param root the directory that holds {@code .mvn}
     * @param said what the command line says the mark is; empty if nothing
     */
    public static boolean isThere(Path root, LockSession session, String said) {
        if (said.isBlank() || !session.isOn(LockSetting.RECORD)) {
            return false;
        }
        try {
            Path directory = Path.of(session.property(LockSetting.BASEDIR)).toAbsolutePath().normalize();
            return !directory.startsWith(root.toAbsolutePath().normalize())
                    && Files.readString(directory.resolve(FILE)).equals(said);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
