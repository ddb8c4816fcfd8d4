package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gate of the parent in one build. One that has run has passed: Maven stops at the first that does not.
 *
 * @param execution its id in the POM
 * @param plugin    as {@code group:artifact:version}
 * @param goal      that it runs
 * @param hasRun    whether Maven came by it in this build
 * @param without   rules that the parent has in it and this build has taken out; in order
 */
public record GateRun(String execution, String plugin, String goal, boolean hasRun, List<String> without) {

    public GateRun {
        without = List.copyOf(without);
    }

    /** What of it is missing, for a finding: the gate, or some of its rules. */
    Stream<String> missing() {
        String gate = execution + " of " + plugin;
        return hasRun ? without.stream().map(rule -> "rule " + rule + " in " + gate) : Stream.of(gate);
    }

    ObjectNode tree() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("execution", execution).put("plugin", plugin).put("goal", goal);
        if (!hasRun || without.isEmpty()) {
            return node.put("result", hasRun ? "passed" : "not run");
        }
        without.forEach(node.put("result", "passed in part").putArray("without")::add);
        return node;
    }
}
