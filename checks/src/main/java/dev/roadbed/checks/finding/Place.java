package dev.roadbed.checks.finding;

import java.nio.file.Path;

/**
 * Where a finding is: a file of the user's repository and, if known, a line.
 *
 * @param file path relative to the root of the repository, with forward slashes on every platform
 * @param line 1 for the first line; 0 when the finding is about the file as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {

    /** @throws IllegalArgumentException if the file is blank or the line is negative */
    public Place {
        if (file == null || file.isBlank() || line < 0) {
            throw new IllegalArgumentException("not a place: " + file + ":" + line);
        }
    }

    /** The place as seen from the root; a file outside of the root keeps its absolute path. */
    public static Place in(Path root, Path file, int line) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        String text = shown.toString().replace('\\', '/');
        return new Place(text.isEmpty() ? "." : text, Math.max(line, 0));
    }

    @Override
    public int compareTo(Place other) {
        int order = file.compareTo(other.file);
        return order != 0 ? order : Integer.compare(line, other.line);
    }

    /** {@code pom.xml:42}, or just the file when the line is not known. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
