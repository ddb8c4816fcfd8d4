package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which gates a build has passed, and which risks were accepted on the way: {@code evidence.json}. Equal builds give equal bytes.
 *
 * @param module   as {@code group:artifact:version}
 * @param gates    the parent's executions, in the order of the build
 * @param rules    Roadbed's rules that those executions hold
 * @param findings what the rules have written, {@code findings.json}
 */
public record GateResults(String module, List<GateRun> gates, Set<String> rules, JsonNode findings) {

    public GateResults {
        gates = List.copyOf(gates);
        rules = new TreeSet<>(rules);
    }

    /** @throws IOException if the findings are no JSON */
    public static GateResults of(String module, List<GateRun> gates, Set<String> rules, String findings) throws IOException {
        return new GateResults(module, gates, rules, JsonText.read(findings));
    }

    /** Gates that Maven did not come by, rules that were taken out of one, and rules of which there is no result. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        gates.stream().flatMap(GateRun::missing).forEach(missing::add);
        Set<String> told = new TreeSet<>();
        findings.path("rules").forEach(rule -> told.add(rule.path("rule").asText()));
        rules.stream().filter(rule -> !told.contains(rule)).map(rule -> "rule " + rule).forEach(missing::add);
        return missing;
    }

    /** The file. */
    public byte[] bytes() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("version", 1).put("module", module);
        tree.putArray("gates").addAll(gates.stream().map(GateRun::tree).toList());
        tree.set("rules", findings.path("rules"));
        tree.set("findings", findings.path("findings"));
        tree.set("accepted", findings.path("accepted"));
        return JsonText.bytes(tree);
    }
}
