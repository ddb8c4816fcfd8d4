package dev.roadbed.enforcer;

import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.nio.file.Path;

/** Reads POM files, each once in a build: parents and BOMs are those of many modules. */
final class PomFiles {

    private final SessionMemory memory;

    PomFiles(SessionMemory memory) {
        this.memory = memory;
    }

    /** @throws UnreadablePomException if the file cannot be read as a POM, whoever asks for it */
    PomFile read(Path file) throws UnreadablePomException {
        Object known = memory.remember("pom " + file, Object.class, () -> {
            try {
                return PomFile.read(file);
            } catch (UnreadablePomException e) {
                return e;
            }
        });
        if (known instanceof UnreadablePomException unreadable) {
            throw unreadable;
        }
        return (PomFile) known;
    }
}
