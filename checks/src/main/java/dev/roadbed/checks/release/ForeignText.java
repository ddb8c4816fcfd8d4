package dev.roadbed.checks.release;

import java.util.regex.Pattern;

/**
 * Text that somebody else wrote (names in an SBOM from a repository, risks, reasons, paths), as Markdown that shows it and does nothing: no
 * link, image, HTML or heading of its own, on one line.
 *
 * <p>Source: CommonMark 0.31.2, section 2.4 (any ASCII punctuation may be escaped) and 6.1 (code spans).
 */
final class ForeignText {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");

    /** What would begin a list, a heading, a quotation or a line across, where it stands first. */
    private static final Pattern BLOCK = Pattern.compile("^(?=[-+#=])|^([0-9]{1,9})(?=[.)](\\s|$))");

    /** Control characters, line breaks of any kind, and what turns the direction of letters round. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private ForeignText() {}

    /** In a sentence or a list. */
    static String shown(String text) {
        String escaped = MARKUP.matcher(line(text)).replaceAll("\\\\$0");
        return BLOCK.matcher(escaped).replaceFirst(begin -> begin.group(1) == null ? "\\\\" : begin.group(1) + "\\\\");
    }

    /** As code, between more backticks than it has in a row. */
    static String code(String text) {
        String line = line(text);
        String fence = fence("`", line);
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Backticks, as many as the least or more than the text has in a row. */
    static String fence(String least, String text) {
        String fence = least;
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
