package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.json.JsonText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where artifacts come from: an in-toto Statement v1 with the predicate of SLSA provenance v1. Without CI equal builds give equal bytes.
 *
 * @param subjects every artifact that the module publishes
 * @param external what the caller decided
 * @param internal what the project's own files decided
 * @param inputs   commit, lock, dependencies, plugins, Java, Maven, base image
 * @param builder  who ran it
 * @param results  what came out besides: SBOM, findings, buildinfo
 */
public record Provenance(List<Resource> subjects, ExternalParameters external, Map<String, String> internal, List<Resource> inputs,
        Builder builder, List<Resource> results) {

    /** What the parameters mean; the page of that name. */
    public static final String BUILD_TYPE = "https://roadbed.dev/docs/reference/build-type-v1.md";

    /** @throws IllegalArgumentException if there is nothing to speak of, or two things have one name, or one has no digest */
    public Provenance {
        subjects = subjects.stream().sorted().toList();
        internal = new TreeMap<>(internal);
        inputs = inputs.stream().distinct().sorted().toList();
        results = results.stream().sorted().toList();
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("there is no artifact");
        }
        if (subjects.stream().map(Resource::name).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("two artifacts have one name: " + subjects.stream().map(Resource::name).toList());
        }
        for (Resource subject : subjects) {
            if (!subject.digest().getOrDefault("sha256", "").matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(subject.name() + " has no SHA-256");
            }
        }
    }

    /** The statement, unsigned. */
    public byte[] bytes() {
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("_type", Statement.TYPE);
        statement.putArray("subject").addAll(subjects.stream().map(Resource::tree).toList());
        statement.put("predicateType", Statement.PREDICATE);
        ObjectNode predicate = statement.putObject("predicate");
        ObjectNode definition = predicate.putObject("buildDefinition").put("buildType", BUILD_TYPE);
        definition.set("externalParameters", external.tree());
        internal.forEach(definition.putObject("internalParameters")::put);
        definition.putArray("resolvedDependencies").addAll(inputs.stream().map(Resource::tree).toList());
        run(predicate.putObject("runDetails"));
        return JsonText.bytes(statement);
    }

    private void run(ObjectNode details) {
        details.putObject("builder").put("id", builder.id());
        ObjectNode metadata = details.putObject("metadata");
        builder.invocation().ifPresent(uri -> metadata.put("invocationId", uri));
        builder.started().map(Provenance::seconds).ifPresent(time -> metadata.put("startedOn", time));
        details.putArray("byproducts").addAll(results.stream().map(Resource::tree).toList());
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
