package dev.roadbed.checks.markdown;

import java.util.List;
import java.util.Locale;

/**
 * A table of a document, as its texts.
 *
 * @param line   of the header; 1 for the first line of the file
 * @param header texts of the header's cells, without markup
 * @param rows   all rows below the header
 */
public record MarkdownTable(int line, List<String> header, List<Row> rows) {

    /**
     * One row; a cell that is not there is empty.
     *
     * @param line  of the row
     * @param cells texts of the cells, without markup
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The text of a column, empty when the row is too short or the column does not exist. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).trim();
        }
    }

    public MarkdownTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The first column whose heading contains the word, in any case; -1 if none does. */
    public int column(String word) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether each of the words has a column. */
    public boolean hasColumns(String... words) {
        return List.of(words).stream().allMatch(word -> column(word) >= 0);
    }
}
