package dev.roadbed.checks.crypto.sink;

import java.util.HashMap;
import java.util.Map;

/** Object identifiers, addresses and other names that stand for an algorithm, read from {@code aliases.txt} beside this class. */
public final class Aliases {

    private static final Map<String, String> ALL = read();

    private Aliases() {
    }

    /** The name that the JCA has for it; itself if it is no other name. */
    public static String resolved(String name) {
        return ALL.getOrDefault(name.startsWith("OID.") ? name.substring("OID.".length()) : name, name);
    }

    private static Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        for (String line : DataLines.of("aliases.txt")) {
            String[] part = line.split(" = ", 2);
            if (part.length < 2) {
                throw new IllegalStateException("aliases.txt: not 'alias = name': " + line);
            }
            all.put(part[0], part[1]);
        }
        return Map.copyOf(all);
    }
}
