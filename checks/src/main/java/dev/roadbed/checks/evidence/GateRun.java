package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A gate of the parent in one build. One that has run has passed: Maven stops at the first that does not.
 *
 * @param execution its id in the POM
 * @param plugin    as {@code group:artifact:version}
 * @param goal      that it runs
 * @param hasRun    whether Maven came by it in this build
 */
public record GateRun(String execution, String plugin, String goal, boolean hasRun) {

    ObjectNode tree() {
        return JsonNodeFactory.instance.objectNode().put("execution", execution).put("plugin", plugin).put("goal", goal)
                .put("result", hasRun ? "passed" : "not run");
    }
}
