package dev.roadbed.checks.markdown;

import java.util.List;
import java.util.Locale;

/**
 * A heading and what stands below it, down to the next heading of the same or a higher level.
 *
 * @param level  1 to 6
 * @param title  text of the heading, without markup
 * @param line   of the heading
 * @param text   all text of the section without markup, one line per block, tables and code included
 * @param tables its tables
 * @param code   the contents of its code blocks
 */
public record MarkdownSection(int level, String title, int line, String text, List<MarkdownTable> tables, List<String> code) {

    public MarkdownSection {
        tables = List.copyOf(tables);
        code = List.copyOf(code);
    }

    /** Whether the title is about the word: contains it, in any case. */
    public boolean isAbout(String word) {
        return title.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing stands below the heading. */
    public boolean isEmpty() {
        return text.isBlank();
    }
}
