package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roadbed.checks.json.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody's provenance, read: an in-toto Statement v1 with the predicate of SLSA provenance v1. */
public final class Statement {

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://slsa.dev/provenance/v1";

    private final JsonNode tree;
    private final Map<String, String> subjects;

    private Statement(JsonNode tree, Map<String, String> subjects) {
        this.tree = tree;
        this.subjects = subjects;
    }

    /** @throws StatementUnreadableException if it is something else, names a subject twice, or one without SHA-256 */
    public static Statement read(String text) throws StatementUnreadableException {
        JsonNode tree;
        try {
            tree = JsonText.read(text);
        } catch (JsonProcessingException e) {
            throw new StatementUnreadableException("it is no JSON: " + e.getOriginalMessage());
        }
        require(tree, "_type", TYPE);
        require(tree, "predicateType", PREDICATE);
        Map<String, String> subjects = new TreeMap<>();
        for (JsonNode subject : tree.path("subject")) {
            String name = subject.path("name").asText();
            String digest = subject.at("/digest/sha256").asText();
            if (name.isEmpty() || !digest.matches("[0-9a-f]{64}")) {
                throw new StatementUnreadableException("a subject has no name or no SHA-256: " + subject);
            }
            if (subjects.putIfAbsent(name, digest) != null) {
                throw new StatementUnreadableException("two subjects are called " + name);
            }
        }
        return new Statement(tree, subjects);
    }

    private static void require(JsonNode tree, String field, String value) throws StatementUnreadableException {
        if (!tree.path(field).asText().equals(value)) {
            throw new StatementUnreadableException(field + " is not " + value + " but " + (tree.path(field).isMissingNode() ? "missing" : tree.path(field)));
        }
    }

    /** SHA-256 of each file that it speaks of, by name. */
    public Map<String, String> subjects() {
        return Map.copyOf(subjects);
    }

    /** Who has built it, as it says itself. */
    public String builder() {
        return tree.at("/predicate/runDetails/builder/id").asText();
    }

    /** What the commit's digits are; nothing if it names none. */
    public Optional<String> commit() {
        for (JsonNode input : tree.at("/predicate/buildDefinition/resolvedDependencies")) {
            String commit = input.at("/digest/gitCommit").asText();
            if (!commit.isEmpty()) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    /** Whether it says itself that files were not as committed. */
    boolean isModified() {
        for (JsonNode input : tree.at("/predicate/buildDefinition/resolvedDependencies")) {
            if (input.at("/annotations/" + Resource.MODIFIED).asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
