package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A changelog in the form of Keep a Changelog 1.1.0: entries of level 2, each with sections of level 3.
 *
 * @param entries newest first, as written
 */
record Changelog(MarkdownFile file, List<Entry> entries) {

    static final String UNRELEASED = "Unreleased";

    /** {@code [1.2.3] - 2026-11-24}, with or without brackets and with what a link adds; {@code [YANKED]} may follow. */
    private static final Pattern TITLE = Pattern.compile("\\[?([^\\s\\]<]+)]?(?:\\s+<[^>]*>)?(?:\\s+[-–]\\s+(\\S+))?(?:\\s+\\[YANKED])?");

    /**
     * One entry.
     *
     * @param version as written, or {@code Unreleased}; empty when the title has no form that is known
     * @param date    as written, empty when there is none
     */
    record Entry(MarkdownSection section, String version, String date, List<MarkdownSection> parts) {

        boolean isUnreleased() {
            return version.equalsIgnoreCase(UNRELEASED);
        }

        Optional<MarkdownSection> part(String title) {
            return parts.stream().filter(part -> part.title().equalsIgnoreCase(title)).findFirst();
        }

        int line() {
            return section.line();
        }
    }

    static Optional<Changelog> of(DocumentsInput documents) {
        return documents.document(DocumentsInput.CHANGELOG).map(Changelog::of);
    }

    static Changelog of(MarkdownFile file) {
        return new Changelog(file, entries(file));
    }

    private static List<Entry> entries(MarkdownFile file) {
        List<Entry> entries = new ArrayList<>();
        List<MarkdownSection> parts = new ArrayList<>();
        for (MarkdownSection section : file.sections()) {
            if (section.level() == 2) {
                parts = new ArrayList<>();
                Matcher title = TITLE.matcher(section.title());
                boolean known = title.matches();
                entries.add(new Entry(section, known ? title.group(1) : "", known && title.group(2) != null ? title.group(2) : "", parts));
            } else if (section.level() == 3) {
                parts.add(section);
            }
        }
        return entries;
    }

    Optional<Entry> unreleased() {
        return entries.stream().filter(Entry::isUnreleased).findFirst();
    }

    /** The entry of a version, without the snapshot's suffix. */
    Optional<Entry> entry(String version) {
        return entries.stream().filter(entry -> entry.version().equals(version)).findFirst();
    }

    List<Entry> released() {
        return entries.stream().filter(entry -> !entry.isUnreleased()).toList();
    }

    /** Whether the text says that there is nothing. */
    static boolean saysNone(MarkdownSection part) {
        return part.text().strip().toLowerCase(Locale.ROOT).matches("(none|nothing|no changes)\\b.*");
    }
}
