package dev.roadbed.checks.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes entries of the ledger's text. It keeps the lines, and the text of each value as it is written: {@code 2027-01-01} is no number. */
final class LedgerYaml {

    private static final String KEY = "acceptances";
    private static final String FORM = "acceptances:\n  - id: RB-PIN-001\n    where: pom.xml\n    reason: …\n    owner: …"
            + "\n    accepted: 2026-11-24\n    until: 2027-02-28";

    private LedgerYaml() {}

    /** All entries; the faults of one do not hide the others. */
    static List<LedgerEntry> entries(String text) throws LedgerFaultException {
        Optional<Node> root = root(text);
        if (root.isEmpty() || isNull(root.get())) {
            return List.of();
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (Node item : items(root.get())) {
            entries.add(entry(item));
        }
        return entries;
    }

    private static Optional<Node> root(String text) throws LedgerFaultException {
        LoadSettings settings = LoadSettings.builder().setLabel(Ledger.FILE).build();
        try {
            YamlGuard.requirePlain(settings, text);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(LedgerYaml::line).orElse(0);
            throw new LedgerFaultException(line, "it is no YAML: " + e.getProblem(),
                    "mend the line; a value that begins with @, *, &, !, % or ` or has a colon and a space in it needs quotes");
        } catch (ReaderException e) {
            throw new LedgerFaultException(0, "it has a character that YAML does not allow: code point " + e.getCodePoint(),
                    "remove the character");
        } catch (YamlEngineException e) {
            throw new LedgerFaultException(0, "it is no YAML: " + e.getMessage(), FORM);
        }
    }

    private static List<Node> items(Node root) throws LedgerFaultException {
        if (!(root instanceof MappingNode mapping)) {
            throw new LedgerFaultException(line(root), "the ledger does not begin with " + KEY + ":", FORM);
        }
        Node list = null;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!key.equals(KEY)) {
                throw new LedgerFaultException(line(tuple.getKeyNode()), "unknown key " + key, "the only key is " + KEY + ":\n" + FORM);
            }
            if (list != null) {
                throw new LedgerFaultException(line(tuple.getKeyNode()), KEY + " is there twice", "put all entries below the first one");
            }
            list = tuple.getValueNode();
        }
        if (list == null || isNull(list)) {
            return List.of();
        }
        if (!(list instanceof SequenceNode sequence)) {
            throw new LedgerFaultException(line(list), KEY + " is no list", FORM);
        }
        return sequence.getValue();
    }

    private static LedgerEntry entry(Node item) {
        Map<String, LedgerEntry.Field> fields = new LinkedHashMap<>();
        List<LedgerFault> faults = new ArrayList<>();
        if (item instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> field(tuple, fields, faults));
        } else {
            faults.add(new LedgerFault(line(item), "the entry is no mapping of keys to values", FORM));
        }
        return new LedgerEntry(line(item), fields, faults);
    }

    private static void field(NodeTuple tuple, Map<String, LedgerEntry.Field> fields, List<LedgerFault> faults) {
        int line = line(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            faults.add(new LedgerFault(line, "a key is no text", FORM));
        } else if (fields.containsKey(key.getValue())) {
            faults.add(new LedgerFault(line, "key " + key.getValue() + " is there twice", "remove one of them"));
        } else if (tuple.getValueNode() instanceof ScalarNode value) {
            String text = isNull(value) ? "" : value.getValue();
            fields.put(key.getValue(), new LedgerEntry.Field(text, line));
        } else {
            fields.put(key.getValue(), new LedgerEntry.Field("", line));
            faults.add(new LedgerFault(line, key.getValue() + " is no text", key.getValue() + ": one value in one entry"));
        }
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().map(LedgerYaml::line).orElse(0);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
