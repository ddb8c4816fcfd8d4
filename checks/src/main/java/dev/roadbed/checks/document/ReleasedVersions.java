package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The versions that the changelog calls released. */
public final class ReleasedVersions {

    private ReleasedVersions() {}

    /**
     * All of them, as written, in the order of the changelog. Whether each is a version and has a date, {@link ChangelogForm} says.
     *
     * @return nothing where there is no changelog
     * @throws IOException if there is a changelog that cannot be read
     */
    public static Optional<List<String>> of(Path root) throws IOException {
        Path file = root.resolve(DocumentsInput.CHANGELOG);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Changelog changelog = Changelog.of(MarkdownFile.of(DocumentsInput.CHANGELOG, MarkdownFile.text(file)));
        return Optional.of(changelog.released().stream().map(Changelog.Entry::version).toList());
    }
}
