package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the caller of Maven decided. Values of properties are told only if they stand in a list: a command line may hold a password. Of
 * all others the name is told, so that nothing is hidden that could have changed the result.
 *
 * @param source     where the sources can be had, as {@code git+https://…}; empty if nobody else can have them
 * @param module     that was built, as {@code group:artifact}
 * @param goals      goals and phases, in order
 * @param profiles   that were asked for, or switched off with {@code !}
 * @param properties of the user
 */
public record ExternalParameters(
        String source, String module, List<String> goals, List<String> profiles, Map<String, String> properties) {

    private static final Pattern TOLD = Pattern.compile("roadbed\\.[a-z0-9.-]+|revision|changelist|sha1|skipTests|skipITs|maven\\.test\\.skip"
            + "|maven\\.compiler\\.(release|source|target)|project\\.build\\.outputTimestamp");

    /** Where a machine keeps its files; the same build on another machine has other ones. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile("maven\\.repo\\.local.*|maven\\.multiModuleProjectDirectory|aether\\..*"
            + "|(java\\.io\\.tmpdir|user\\.home|style\\.color|altDeploymentRepository)");

    public ExternalParameters {
        goals = List.copyOf(goals);
        profiles = profiles.stream().sorted().toList();
        properties = Map.copyOf(properties);
    }

    ObjectNode tree() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("source", source).put("module", module);
        goals.forEach(node.putArray("goals")::add);
        profiles.forEach(node.putArray("profiles")::add);
        ObjectNode told = node.putObject("properties");
        ArrayNode withheld = node.putArray("propertiesWithheld");
        SortedMap<String, String> sorted = new TreeMap<>(properties);
        sorted.forEach((name, value) -> {
            if (TOLD.matcher(name).matches()) {
                told.put(name, value);
            } else if (!OF_THE_MACHINE.matcher(name).matches()) {
                withheld.add(name);
            }
        });
        return node;
    }
}
