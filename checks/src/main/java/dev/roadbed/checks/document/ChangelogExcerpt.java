package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the changelog says about one version, so that it can stand elsewhere: headings one level higher, and with the links that it needs. */
public final class ChangelogExcerpt {

    /** Where links by reference go to; they stand at the end of the file. */
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[(?<label>[^]]+)]:\\s.*");

    /** What comes behind an excerpt has to be read as what it is. */
    private static final String BEHIND = "Behind the entry";

    private ChangelogExcerpt() {}

    /**
     * The Markdown below the heading of the version; for a snapshot of what is not released.
     *
     * @return nothing if there is no such entry
     * @throws IOException if there is no changelog, one that cannot be read, or if the entry leaves something open that would hide what follows it
     */
    public static Optional<String> of(Path root, String version) throws IOException {
        Path file = root.resolve(DocumentsInput.CHANGELOG);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + DocumentsInput.CHANGELOG + " in " + root);
        }
        String text = MarkdownFile.text(file);
        Changelog changelog = Changelog.of(MarkdownFile.of(DocumentsInput.CHANGELOG, text));
        Optional<Changelog.Entry> entry = version.endsWith("-SNAPSHOT") ? changelog.unreleased() : changelog.entry(version);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String excerpt = excerpt(changelog, entry.get(), text.lines().toList());
        List<MarkdownSection> sections = MarkdownFile.of("", excerpt + "\n\n# " + BEHIND + "\n").sections();
        if (!sections.get(sections.size() - 1).title().equals(BEHIND)) {
            throw new IOException(DocumentsInput.CHANGELOG + " has a code block or a comment without an end in its entry for " + version
                    + ": it would hide all that follows. Close it");
        }
        return Optional.of(excerpt);
    }

    private static String excerpt(Changelog changelog, Changelog.Entry entry, List<String> all) {
        int end = changelog.entries().stream().mapToInt(Changelog.Entry::line).filter(line -> line > entry.line()).min().orElse(all.size() + 1);
        List<String> lines = new ArrayList<>(all.subList(0, end - 1));
        // Only real headings: a line in a code block may begin with the same signs.
        changelog.file().sections().stream().filter(section -> section.level() > 2 && section.line() > entry.line() && section.line() < end)
                .forEach(section -> lines.set(section.line() - 1, lines.get(section.line() - 1).replaceFirst("#", "")));
        String body = lines.subList(entry.line(), lines.size()).stream().filter(line -> !DEFINITION.matcher(line).matches())
                .collect(Collectors.joining("\n")).strip();
        String links = all.stream().filter(line -> isUsed(line, body)).distinct().collect(Collectors.joining("\n"));
        return links.isEmpty() ? body : body + "\n\n" + links;
    }

    private static boolean isUsed(String line, String body) {
        Matcher definition = DEFINITION.matcher(line);
        return definition.matches() && body.toLowerCase(Locale.ROOT).contains("[" + definition.group("label").toLowerCase(Locale.ROOT) + "]");
    }
}
