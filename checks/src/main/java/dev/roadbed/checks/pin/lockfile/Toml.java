package dev.roadbed.checks.pin.lockfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a TOML file as texts: enough to see whether a table is there and whether it holds something. Values are not read, so what
 * TOML 1.0 says about them makes no difference here.
 */
final class Toml {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[{1,2}\\s*([A-Za-z0-9_.\"'-]+)\\s*]{1,2}\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*([A-Za-z0-9_.\"-]+)\\s*=");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    Toml(String text) {
        StringBuilder table = tables.computeIfAbsent("", key -> new StringBuilder());
        for (String line : text.split("\r\n|\r|\n", -1)) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                table = tables.computeIfAbsent(header.group(1).replaceAll("[\"']", ""), key -> new StringBuilder());
            } else if (!line.strip().startsWith("#")) {
                table.append(line).append('\n');
            }
        }
    }

    /** Whether a table whose name matches is there, even if empty. */
    boolean hasTable(String name) {
        return tables.keySet().stream().anyMatch(table -> table.matches(name));
    }

    /** The keys of all tables whose names match. */
    List<String> keys(String name) {
        List<String> keys = new ArrayList<>();
        tables.forEach((table, text) -> {
            if (table.matches(name)) {
                Matcher matcher = KEY.matcher(text);
                while (matcher.find()) {
                    keys.add(matcher.group(1).replace("\"", ""));
                }
            }
        });
        return keys;
    }

    /** The texts in an array. */
    List<String> array(String table, String key) {
        List<String> found = new ArrayList<>();
        Matcher array = Pattern.compile("(?ms)^\\s*" + Pattern.quote(key) + "\\s*=\\s*\\[(.*?)^?\\s*](?=\\s*$)")
                .matcher(tables.getOrDefault(table, new StringBuilder()));
        if (array.find()) {
            Matcher text = TEXT.matcher(array.group(1));
            while (text.find()) {
                found.add(text.group(1) == null ? text.group(2) : text.group(1));
            }
        }
        return found;
    }
}
