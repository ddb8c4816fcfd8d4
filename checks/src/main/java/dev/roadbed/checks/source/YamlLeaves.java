package dev.roadbed.checks.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scalars of a YAML document by their keys, as Spring and others write them into one line: {@code server.ssl.enabled}. */
public final class YamlLeaves {

    /** Deeper than anybody writes; an alias in what it names has no end. */
    private static final int DEEPEST = 100;
    /** Nodes, and characters of keys: aliases of aliases double both with each line. */
    private static final int MOST_NODES = 200_000;
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final String FIX = "write it without aliases, or split it";

    private final List<Leaf> all = new ArrayList<>();
    private int nodes;
    private int characters;

    private YamlLeaves() {
    }

    /**
     * One scalar.
     *
     * @param key   its keys from the top, with dots between them; all items of a list have the list's
     * @param value the scalar
     */
    public record Leaf(String key, YamlNode value) {
    }

    /** @throws UnreadableSourceException if the document stands, by its aliases, for more than anybody can read */
    public static List<Leaf> of(YamlNode document) throws UnreadableSourceException {
        YamlLeaves leaves = new YamlLeaves();
        leaves.add("", document, 0);
        return leaves.all;
    }

    private void add(String key, YamlNode node, int depth) throws UnreadableSourceException {
        if (depth > DEEPEST) {
            throw new UnreadableSourceException(node.line(), "it is nested more than " + DEEPEST + " levels deep", FIX, null);
        }
        nodes++;
        characters += key.length();
        if (nodes > MOST_NODES || characters > MOST_CHARACTERS) {
            throw new UnreadableSourceException(node.line(), "its aliases stand for more than " + MOST_NODES + " values", FIX, null);
        }
        if (node.isMapping()) {
            for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
                add(key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(), entry.getValue(), depth + 1);
            }
        } else if (node.isSequence()) {
            for (YamlNode item : node.items()) {
                add(key, item, depth + 1);
            }
        } else {
            all.add(new Leaf(key, node));
        }
    }
}
