package dev.roadbed.checks.sbom;

import dev.roadbed.checks.licence.SpdxExpression;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.sbom.ConcludedLicences.Fault;
import dev.roadbed.checks.source.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * One entry as it is written: all four keys, once each, none of them empty.
 *
 * @param node of the file
 */
record ConclusionEntry(YamlNode node) {

    private static final List<String> KEYS = List.of("component", "licence", "reason", "owner");

    /** With a version: another one may have another licence, and somebody has to look again. */
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[^:\\s]+(:[A-Za-z0-9_.-]+)?");

    List<Fault> faults() {
        if (!node.isMapping()) {
            return List.of(new Fault(node.line(), "the entry is no mapping of keys to values", ConcludedLicences.FORM));
        }
        List<Fault> faults = new ArrayList<>(unexpected());
        for (String key : KEYS) {
            String text = text(key);
            if (text.isEmpty()) {
                faults.add(new Fault(line(key), key + " is missing", ConcludedLicences.FORM));
            }
        }
        if (!text("component").isEmpty() && !COMPONENT.matcher(text("component")).matches()) {
            faults.add(new Fault(line("component"), "component '" + text("component") + "' has not the form group:artifact:version[:classifier]",
                    "component: com.example:library:1.2.3"));
        }
        if (!text("licence").isEmpty()) {
            SpdxExpression.fault(text("licence")).ifPresent(fault -> faults.add(new Fault(line("licence"),
                    "licence '" + text("licence") + "' is no SPDX expression: " + fault, "licence: Apache-2.0 OR MIT")));
        }
        return faults;
    }

    /** Keys that mean nothing, or stand there twice. */
    private List<Fault> unexpected() {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : ((MappingNode) node.node()).getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = new YamlNode(tuple.getKeyNode()).line();
            if (!KEYS.contains(key)) {
                faults.add(new Fault(line, "unknown key " + key, ConcludedLicences.FORM));
            } else if (!seen.add(key)) {
                faults.add(new Fault(line, "key " + key + " is there twice", "remove one of them"));
            }
        }
        return faults;
    }

    /** @throws IllegalStateException if the entry has faults */
    ConcludedLicence licence() {
        String[] parts = text("component").split(":");
        if (parts.length < 3) {
            throw new IllegalStateException("not a component: " + text("component"));
        }
        ComponentKey key = new ComponentKey(new Coordinate(parts[0], parts[1], parts[2]), parts.length > 3 ? parts[3] : "");
        return new ConcludedLicence(key, text("licence"), node.line());
    }

    private String text(String key) {
        return node.text(key).orElse("");
    }

    private int line(String key) {
        return node.get(key).map(YamlNode::line).orElse(node.line());
    }
}
