package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says under which licence a component may be used, as an SPDX expression, and keeps what its makers declared (BSI TR-03183-2, sections
 * 5.2.2 "Distribution licences" and 5.2.4 "Original licences").
 *
 * <p>CycloneDX 1.6 has room for one expression and then for nothing beside it. One licence with an id therefore stands twice in {@code
 * licenses}, as declared and as concluded; in all other cases {@code licenses} holds the concluded expression, and {@code
 * evidence.licenses} what was declared.
 */
final class LicenceConclusion {

    private static final String ACKNOWLEDGEMENT = "acknowledgement";
    private static final String CONCLUDED = "concluded";
    private static final String DECLARED = "declared";
    private static final String OWN_ID = "LicenseRef-";

    private final LicenceNames names;

    LicenceConclusion(LicenceNames names) {
        this.names = names;
    }

    /** Changes nothing where nothing is declared, or something is concluded already. */
    void conclude(ObjectNode component) {
        JsonNode licences = component.path("licenses");
        if (licences.isEmpty() || expression(component).isPresent()) {
            return;
        }
        ArrayNode declared = declared(licences);
        // Several licences of a POM are a choice: so the reference of Maven's POM, section "Licenses".
        List<String> choice = Trees.stream(declared).map(this::expressionOf).distinct().toList();
        ArrayNode result = component.putArray("licenses");
        if (declared.size() == 1 && declared.get(0).path("license").path("id").asText().equals(choice.get(0))) {
            result.add(declared.get(0));
            result.addObject().putObject("license").put("id", choice.get(0)).put(ACKNOWLEDGEMENT, CONCLUDED);
            return;
        }
        result.addObject().put("expression", joined(choice)).put(ACKNOWLEDGEMENT, CONCLUDED);
        Trees.object(component, "evidence").set("licenses", declared);
    }

    /** What a person has concluded, in place of what we would; also where nothing is declared. */
    void conclude(ObjectNode component, String expression) {
        Optional<String> there = expression(component);
        if (there.isPresent() && there.get().equals(expression)) {
            return;
        }
        ArrayNode declared = declared(component.path("licenses"));
        component.putArray("licenses").addObject().put("expression", expression).put(ACKNOWLEDGEMENT, CONCLUDED);
        if (!declared.isEmpty()) {
            Trees.object(component, "evidence").set("licenses", declared);
        }
    }

    /** What is concluded for a component, as an SPDX expression. */
    static Optional<String> expression(JsonNode component) {
        return Trees.stream(component.path("licenses")).map(LicenceConclusion::concluded).filter(text -> !text.isEmpty()).findFirst();
    }

    /** Whether what the makers declared is kept. */
    static boolean isDeclared(JsonNode component) {
        return Stream.of(component.path("licenses"), component.path("evidence").path("licenses"))
                .flatMap(Trees::stream)
                .anyMatch(one -> DECLARED.equals(one.path(ACKNOWLEDGEMENT).asText(one.path("license").path(ACKNOWLEDGEMENT).asText())));
    }

    private static String concluded(JsonNode one) {
        if (CONCLUDED.equals(one.path(ACKNOWLEDGEMENT).asText())) {
            return one.path("expression").asText();
        }
        JsonNode licence = one.path("license");
        return CONCLUDED.equals(licence.path(ACKNOWLEDGEMENT).asText()) ? licence.path("id").asText() : "";
    }

    private static ArrayNode declared(JsonNode licences) {
        ArrayNode declared = Trees.FACTORY.arrayNode();
        for (JsonNode one : licences) {
            ObjectNode copy = one.deepCopy();
            if (copy.get("license") instanceof ObjectNode licence) {
                licence.put(ACKNOWLEDGEMENT, DECLARED);
            } else {
                copy.put(ACKNOWLEDGEMENT, DECLARED);
            }
            declared.add(copy);
        }
        return declared;
    }

    private String expressionOf(JsonNode one) {
        if (one.has("expression")) {
            return one.path("expression").asText();
        }
        JsonNode licence = one.path("license");
        if (licence.has("id")) {
            // Also an id can be one that SPDX has given up: GPL-2.0-with-classpath-exception.
            return names.find(licence.path("id").asText()).orElse(licence.path("id").asText());
        }
        String name = licence.path("name").asText();
        return names.find(licence.path("url").asText()).or(() -> names.find(name)).orElseGet(() -> ownId(name));
    }

    /** The form that SPDX 2.3, annex D, gives to what is not in its list. */
    private static String ownId(String name) {
        String letters = name.strip().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return OWN_ID + (letters.isEmpty() ? "unnamed" : letters);
    }

    /** OR binds weaker than WITH and AND, so only an OR inside needs brackets, and those are read the same without. */
    private static String joined(List<String> choice) {
        List<String> parts = new ArrayList<>(choice);
        return parts.stream().map(part -> parts.size() > 1 && part.contains(" AND ") ? "(" + part + ")" : part)
                .collect(Collectors.joining(" OR "));
    }
}
