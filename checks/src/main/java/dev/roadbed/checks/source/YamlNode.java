package dev.roadbed.checks.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A part of a YAML document that knows its line. Asking it for something that it is not gives nothing rather than an error: a
 * check looks for what it knows and passes over the rest.
 *
 * @param node the parser's node; the same one wherever an alias stands for it
 */
public record YamlNode(Node node) {

    /** YAML's merge key, <a href="https://yaml.org/type/merge.html">yaml.org/type/merge</a>. */
    private static final String MERGE = "<<";

    /** What is nothing in YAML 1.2.2's core schema, section 10.3.2. */
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** 1 for the first line of the file; 0 when the parser could not tell. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The line on which the first line of a text stands: for a block scalar that is the one below its indicator. */
    public int textLine() {
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return block ? line() + 1 : line();
    }

    /** A scalar that is not null, trimmed; its tag makes no difference. */
    public Optional<String> text() {
        return node instanceof ScalarNode scalar && !isNull(scalar)
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether this is a sequence. */
    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** The items of a sequence; none if this is no sequence or has a tag of its own, such as GitLab's {@code !reference}. */
    public List<YamlNode> items() {
        return node instanceof SequenceNode sequence && sequence.getTag().equals(Tag.SEQ)
                ? sequence.getValue().stream().map(YamlNode::new).toList()
                : List.of();
    }

    /** The items of the sequence at the end of a way of keys; none if there is no such sequence. */
    public List<YamlNode> items(String... keys) {
        return at(keys).map(YamlNode::items).orElse(List.of());
    }

    /** The entries of a mapping in their order, merged ones included; none if this is no mapping. The last of two equal keys wins. */
    public Map<String, YamlNode> entries() {
        return entries(node, new HashMap<>());
    }

    /** The value of a key, also a merged one. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The value at the end of a way of keys. */
    public Optional<YamlNode> at(String... keys) {
        Optional<YamlNode> found = Optional.of(this);
        for (String key : keys) {
            found = found.flatMap(value -> value.get(key));
        }
        return found;
    }

    /** The text of a key; nothing if there is none. */
    public Optional<String> text(String key) {
        return get(key).flatMap(YamlNode::text);
    }

    /** The values of a mapping or the items of a sequence: what is right below. */
    public Stream<YamlNode> children() {
        return isMapping() ? entries().values().stream() : items().stream();
    }

    /** @param known the entries of mappings seen already, so that merging the same one again costs nothing and a circle ends */
    private static Map<String, YamlNode> entries(Node node, Map<Node, Map<String, YamlNode>> known) {
        if (!(node instanceof MappingNode mapping)) {
            return Map.of();
        }
        if (known.containsKey(node)) {
            return known.get(node);
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        known.put(node, Map.of());
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !isMerge(key)) {
                entries.put(key.getValue(), new YamlNode(tuple.getValueNode()));
            }
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && isMerge(key)) {
                sources(tuple.getValueNode()).forEach(source -> entries(source, known).forEach(entries::putIfAbsent));
            }
        }
        known.put(node, entries);
        return entries;
    }

    private static boolean isMerge(ScalarNode key) {
        return key.isPlain() && key.getValue().equals(MERGE);
    }

    /** One mapping or several, of which an earlier one wins. */
    private static List<Node> sources(Node merged) {
        return merged instanceof SequenceNode sequence ? sequence.getValue() : List.of(merged);
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && NULLS.contains(scalar.getValue());
    }
}
