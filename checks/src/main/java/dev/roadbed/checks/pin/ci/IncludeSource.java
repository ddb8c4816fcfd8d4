package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;

/** One kind of pipeline that can take parts from elsewhere. */
interface IncludeSource {

    /** Its files in the repository; also those that cannot be read. */
    List<Path> files(RepositoryInput repository);

    /**
     * What a file takes from elsewhere and does not pin.
     *
     * @throws UnreadableSourceException if the file is not what its form demands
     */
    List<Include> notPinned(RepositoryInput repository, Path file) throws UnreadableSourceException;
}
