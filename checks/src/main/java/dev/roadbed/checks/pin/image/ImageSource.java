package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;

/** One form of files that name images, in one repository. */
interface ImageSource {

    /** The files that have this form, told by their names or their texts; also those that turn out not to be readable. */
    List<Path> files();

    /**
     * Every image that a file of this form names and somebody would fetch, pinned or not.
     *
     * @throws UnreadableSourceException if the file is not what its form demands
     */
    List<ImageUse> images(Path file) throws UnreadableSourceException;
}
