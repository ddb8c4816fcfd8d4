package dev.roadbed.checks.markdown;

/**
 * A link or an image of a document.
 *
 * @param destination as written
 * @param line        where it stands
 */
public record MarkdownLink(String destination, int line) {}
