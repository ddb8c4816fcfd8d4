package dev.roadbed.checks.crypto.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Properties with their lines: {@link Properties} reads each logical line, as it does when the program runs, and knows no lines. */
final class PropertiesText {

    /** One property and the line it begins on. */
    record Line(String key, String value, int number) {
    }

    private PropertiesText() {
    }

    /** @throws IllegalArgumentException if an escape is malformed */
    static List<Line> read(String text) {
        List<Line> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int start = i;
            StringBuilder logical = new StringBuilder(lines.get(i));
            boolean comment = lines.get(i).strip().startsWith("#") || lines.get(i).strip().startsWith("!");
            while (!comment && isContinued(lines.get(i)) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            add(logical.toString(), start + 1, all);
        }
        return all;
    }

    private static boolean isContinued(String line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static void add(String logical, int number, List<Line> all) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        one.forEach((key, value) -> all.add(new Line((String) key, (String) value, number)));
    }
}
