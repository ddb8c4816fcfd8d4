package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the changelog says about one version, as it is written there. */
public final class ChangelogExcerpt {

    /** Where links by reference go to: at the end of the file, and of no use elsewhere. */
    private static final String DEFINITION = "\\[[^]]+]:\\s.*";

    private ChangelogExcerpt() {}

    /**
     * The Markdown below the heading of the version; for a snapshot of what is not released.
     *
     * @return nothing if there is no such entry
     * @throws IOException if there is no changelog, or one that cannot be read
     */
    public static Optional<String> of(Path root, String version) throws IOException {
        Path file = root.resolve(DocumentsInput.CHANGELOG);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + DocumentsInput.CHANGELOG + " in " + root);
        }
        String text = MarkdownFile.text(file);
        Changelog changelog = Changelog.of(MarkdownFile.of(DocumentsInput.CHANGELOG, text));
        Optional<Changelog.Entry> entry = version.endsWith("-SNAPSHOT") ? changelog.unreleased() : changelog.entry(version);
        List<String> lines = text.lines().toList();
        return entry.map(one -> {
            int end = changelog.entries().stream().mapToInt(Changelog.Entry::line).filter(line -> line > one.line()).min().orElse(lines.size() + 1);
            return lines.subList(one.line(), end - 1).stream().filter(line -> !line.matches(DEFINITION)).collect(Collectors.joining("\n")).strip();
        });
    }
}
