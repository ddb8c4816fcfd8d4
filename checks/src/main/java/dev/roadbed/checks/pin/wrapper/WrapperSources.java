package dev.roadbed.checks.pin.wrapper;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that the checks of this package read. */
public final class WrapperSources {

    private WrapperSources() {}

    /** Wrapper properties that cannot be read, each with the reason. */
    public static Map<Path, UnreadableSourceException> unreadable(RepositoryInput repository) {
        Map<Path, UnreadableSourceException> found = new TreeMap<>();
        for (Path file : repository.files()) {
            if (file.endsWith(Wrapper.PROPERTIES)) {
                try {
                    repository.sources().text(file);
                } catch (UnreadableSourceException e) {
                    found.put(file, e);
                }
            }
        }
        return found;
    }
}
