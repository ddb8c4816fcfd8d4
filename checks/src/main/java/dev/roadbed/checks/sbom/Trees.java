package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Small moves in a JSON tree, each of which changes nothing when it is made again. */
final class Trees {

    static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Trees() {}

    /** The object of a field, made if there is none. */
    static ObjectNode object(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode there ? there : parent.putObject(field);
    }

    /** The array of a field, made if there is none. */
    static ArrayNode array(ObjectNode parent, String field) {
        return parent.get(field) instanceof ArrayNode there ? there : parent.putArray(field);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static void removeIf(ArrayNode array, Predicate<JsonNode> unwanted) {
        for (Iterator<JsonNode> nodes = array.iterator(); nodes.hasNext();) {
            if (unwanted.test(nodes.next())) {
                nodes.remove();
            }
        }
    }

    /** The object of a list whose field has this value. */
    static Optional<ObjectNode> find(JsonNode array, String field, String value) {
        return stream(array).filter(node -> node.path(field).asText().equals(value)).filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast).findFirst();
    }

    static boolean holds(ArrayNode array, String text) {
        return stream(array).anyMatch(node -> node.asText().equals(text));
    }

    /** A CycloneDX property; one of that name is replaced. */
    static void property(ObjectNode component, String name, String value) {
        ArrayNode properties = array(component, "properties");
        find(properties, "name", name).orElseGet(() -> properties.addObject().put("name", name)).put("value", value);
    }

    /** The value of a CycloneDX property, empty if there is none. */
    static String property(JsonNode component, String name) {
        return find(component.path("properties"), "name", name).map(node -> node.path("value").asText()).orElse("");
    }

    /** A reference of CycloneDX; one of that type is replaced. */
    static ObjectNode reference(ObjectNode component, String type, String url) {
        ArrayNode references = array(component, "externalReferences");
        ObjectNode reference = find(references, "type", type).orElseGet(() -> references.addObject().put("type", type));
        return reference.put("url", url);
    }

    /** The URL of the reference of a type, empty if there is none. */
    static String reference(JsonNode component, String type) {
        return find(component.path("externalReferences"), "type", type).map(node -> node.path("url").asText()).orElse("");
    }
}
