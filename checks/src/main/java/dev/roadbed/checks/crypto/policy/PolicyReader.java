package dev.roadbed.checks.crypto.policy;

import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict;
import dev.roadbed.checks.crypto.Verdict.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a policy from YAML; each complaint has the line. */
final class PolicyReader {

    private static final Set<String> NEEDED = Set.of("kind", "match", "level", "clause", "reason", "replacement");
    private static final Set<String> POSSIBLE = Set.of("kind", "match", "level", "clause", "reason", "replacement",
            "below", "sized", "purpose", "until", "confidence");

    private final String file;

    PolicyReader(String file) {
        this.file = file;
    }

    PolicyDocument read(String yaml) throws UnreadablePolicyException {
        Node root;
        try {
            root = new Compose(LoadSettings.builder().setAllowDuplicateKeys(false).build()).composeString(yaml).orElse(null);
        } catch (MarkedYamlEngineException e) {
            throw new UnreadablePolicyException(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new UnreadablePolicyException(file, 0, "not YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            // The parser calls itself for each level.
            throw new UnreadablePolicyException(file, 0, "not a policy: it is nested too deeply");
        }
        Map<String, Node> top = map(root, "a policy has policy, edition and rules");
        only(root, top, Set.of("policy", "edition", "rules"), Set.of("policy", "edition", "rules", "extends"));
        List<PolicyLine> lines = new ArrayList<>();
        if (!(top.get("rules") instanceof SequenceNode rules) || rules.getValue().isEmpty()) {
            throw error(top.get("rules"), "rules: write a list of at least one rule");
        }
        for (Node rule : rules.getValue()) {
            lines.add(rule(rule));
        }
        return new PolicyDocument(text(top, "policy", ""), text(top, "edition", ""), text(top, "extends", ""), line(top, "extends"), lines);
    }

    private PolicyLine rule(Node node) throws UnreadablePolicyException {
        Map<String, Node> rule = map(node, "a rule has " + String.join(", ", NEEDED.stream().sorted().toList()));
        only(node, rule, NEEDED, POSSIBLE);
        Verdict verdict = new Verdict(level(rule.get("level"), text(rule, "level", "")), text(rule, "clause", ""), number(rule, "until"),
                text(rule, "reason", ""), text(rule, "replacement", ""));
        return new PolicyLine(kinds(rule.get("kind")), pattern(rule.get("match"), text(rule, "match", "")), number(rule, "below"),
                isTrue(rule, "sized"), text(rule, "purpose", ""), verdict);
    }

    private Map<String, Node> map(Node node, String what) throws UnreadablePolicyException {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what);
        }
        Map<String, Node> all = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && all.put(key.getValue(), tuple.getValueNode()) != null) {
                throw error(key, key.getValue() + " stands here twice");
            }
        }
        return all;
    }

    private void only(Node at, Map<String, Node> found, Set<String> needed, Set<String> possible) throws UnreadablePolicyException {
        for (Map.Entry<String, Node> entry : found.entrySet()) {
            if (!possible.contains(entry.getKey())) {
                throw error(entry.getValue(), "unknown: " + entry.getKey() + "; possible are " + possible.stream().sorted().toList());
            }
        }
        for (String name : needed.stream().sorted().toList()) {
            if (!found.containsKey(name)) {
                throw error(at, name + " is missing");
            }
        }
    }

    private String text(Map<String, Node> rule, String name, String otherwise) throws UnreadablePolicyException {
        Node node = rule.get(name);
        if (node == null) {
            return otherwise;
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw error(node, name + ": write a text");
        }
        return scalar.getValue();
    }

    private boolean isTrue(Map<String, Node> rule, String name) throws UnreadablePolicyException {
        String text = text(rule, name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw error(rule.get(name), name + ": write true or false, not " + text);
        }
        return text.equals("true");
    }

    private OptionalInt number(Map<String, Node> rule, String name) throws UnreadablePolicyException {
        String text = text(rule, name, "");
        if (!text.isEmpty() && !text.matches("[0-9]{1,9}")) {
            throw error(rule.get(name), name + ": write a whole number, not " + text);
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private Level level(Node node, String text) throws UnreadablePolicyException {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(text)) {
                return level;
            }
        }
        throw error(node, "level: write approved, deviation or forbidden, not " + text);
    }

    private BoundedPattern pattern(Node node, String text) throws UnreadablePolicyException {
        try {
            return BoundedPattern.of(text);
        } catch (PatternSyntaxException e) {
            throw error(node, "match: not a regular expression: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw error(node, "match: " + e.getMessage());
        }
    }

    private Set<UseKind> kinds(Node node) throws UnreadablePolicyException {
        Set<UseKind> all = EnumSet.noneOf(UseKind.class);
        List<Node> names = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node name : names) {
            String text = name instanceof ScalarNode scalar ? scalar.getValue() : "";
            all.add(Arrays.stream(UseKind.values()).filter(kind -> kind.name().equals(text)).findFirst()
                    .orElseThrow(() -> error(name, "kind: '" + text + "' is none of " + Arrays.toString(UseKind.values()))));
        }
        if (all.isEmpty()) {
            throw error(node, "kind: write at least one");
        }
        return all;
    }

    private UnreadablePolicyException error(Node node, String reason) {
        return new UnreadablePolicyException(file, line(node), reason);
    }

    private static int line(Map<String, Node> map, String name) {
        return line(map.get(name));
    }

    private static int line(Node node) {
        return node == null ? 0 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
