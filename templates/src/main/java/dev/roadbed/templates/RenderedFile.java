package dev.roadbed.templates;

/**
 * A file as it is in the generated project.
 *
 * @param path with {@code /} between names
 * @param content its bytes
 * @param rule what holds for it
 */
public record RenderedFile(String path, byte[] content, FileRule rule) {
}
