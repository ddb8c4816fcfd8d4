package dev.roadbed.it.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of BSI TR-03183-2 v2.1.0 (2025-08-20), read in a finished SBOM as somebody would who has only the guideline: sections 5.2.1 to
 * 5.2.4, and the mapping to CycloneDX 1.6 of section 8.2. Shares no code with the checks.
 */
public final class Guideline {

    /** What is required of anything that an SBOM names, also where it is no more than identified (section 3.2.4). */
    private static final List<Field> IDENTIFIED = List.of(
            new Field("5.2.2 component creator", component -> contact(component.path("manufacturer"))),
            new Field("5.2.2 component name", component -> has(component, "name")),
            new Field("5.2.2 component version", component -> has(component, "version")),
            new Field("5.2.4 other unique identifiers", component -> component.path("purl").asText().startsWith("pkg:")));

    private static final List<Field> LOGICAL = List.of(
            new Field("5.2.2 distribution licences", component -> licence(component, "concluded")),
            new Field("5.2.4 source code URI", component -> reference(component, "source-distribution", "(https?|ssh|git)://.+")),
            new Field("5.2.4 original licences", component -> licence(component, "declared")));

    private static final List<Field> DELIVERED = List.of(
            new Field("5.2.2 filename", component -> property(component, "filename", "[^/\\\\]+\\.[a-z]+")),
            new Field("5.2.2 hash value of the deployable component", Guideline::sha512),
            new Field("5.2.2 executable property", component -> property(component, "executable", "executable|non-executable")),
            new Field("5.2.2 archive property", component -> property(component, "archive", "archive|no archive")),
            new Field("5.2.2 structured property", component -> property(component, "structured", "structured|unstructured")),
            new Field("5.2.4 URI of the deployable form", component -> reference(component, "distribution", "(https://|pkg:maven/).+")));

    private final JsonNode bom;

    private Guideline(JsonNode bom) {
        this.bom = bom;
    }

    /** One row of the guideline's tables, and whether a component has it. */
    private record Field(String name, Predicate<JsonNode> there) {}

    /** Each field that a component lacks, as {@code section field: component version}; empty if nothing is missing. */
    public static List<String> lacking(Path sbom) throws IOException {
        return new Guideline(new ObjectMapper().readTree(sbom.toFile())).lacking();
    }

    private List<String> lacking() {
        Set<String> lacking = new TreeSet<>();
        JsonNode metadata = bom.path("metadata");
        require(lacking, "5.2.1 creator of the SBOM", contact(metadata.path("manufacturer")));
        require(lacking, "5.2.1 timestamp", metadata.path("timestamp").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        require(lacking, "5.2.3 SBOM-URI", bom.path("serialNumber").asText().startsWith("urn:uuid:"));
        Set<String> refs = new TreeSet<>(List.of(metadata.at("/component/bom-ref").asText()));
        fields(lacking, metadata.path("component"));
        for (JsonNode component : bom.path("components")) {
            refs.add(component.path("bom-ref").asText());
            fields(lacking, component);
        }
        bom.path("dependencies").forEach(one -> one.path("dependsOn").forEach(on -> require(lacking, "5.2.2 dependencies, " + on, refs.contains(on.asText()))));
        return new ArrayList<>(lacking);
    }

    private void fields(Set<String> lacking, JsonNode component) {
        String name = component.path("name").asText() + " " + component.path("version").asText();
        String ref = component.path("bom-ref").asText();
        List<Field> fields = new ArrayList<>(IDENTIFIED);
        boolean outside = component.path("description").asText().startsWith("Not delivered");
        if (!outside) {
            fields.addAll(LOGICAL);
            fields.add(new Field("5.2.2 dependencies", one -> names(bom.path("dependencies"), "ref", ref)));
            fields.add(new Field("5.2.2 completeness of dependencies", one -> StreamSupport.stream(bom.path("compositions").spliterator(), false)
                    .filter(composition -> composition.path("aggregate").asText().matches("complete|incomplete|unknown"))
                    .anyMatch(composition -> texts(composition.path("dependencies")).contains(ref))));
        }
        if (!outside && !component.path("purl").asText().endsWith("type=pom")) {
            fields.addAll(DELIVERED);
        }
        fields.stream().filter(field -> !field.there().test(component)).forEach(field -> lacking.add(field.name() + ": " + name));
    }

    private static void require(Set<String> lacking, String field, boolean there) {
        if (!there) {
            lacking.add(field);
        }
    }

    private static boolean has(JsonNode node, String field) {
        return !node.path(field).asText().isBlank();
    }

    /** An e-mail address, or a URL where there is none. */
    private static boolean contact(JsonNode manufacturer) {
        return manufacturer.at("/contact/0/email").asText().matches("[^@\\s]+@[^@\\s]+") || manufacturer.at("/url/0").asText().contains("://");
    }

    /** Section 6.1: an SPDX identifier or expression; in CycloneDX 1.6 the declared one stands beside a concluded expression only as evidence. */
    private static boolean licence(JsonNode component, String acknowledgement) {
        return Stream.of(component.path("licenses"), component.at("/evidence/licenses")).flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(one -> one.has("license") ? one.path("license") : one)
                .anyMatch(one -> one.path("acknowledgement").asText().equals(acknowledgement)
                        && (has(one, "expression") || has(one, "id") || acknowledgement.equals("declared") && has(one, "name")));
    }

    private static boolean sha512(JsonNode component) {
        return references(component, "distribution").anyMatch(one -> StreamSupport.stream(one.path("hashes").spliterator(), false)
                .anyMatch(hash -> hash.path("alg").asText().equals("SHA-512") && hash.path("content").asText().matches("[0-9a-f]{128}")));
    }

    private static boolean property(JsonNode component, String name, String values) {
        return StreamSupport.stream(component.path("properties").spliterator(), false)
                .anyMatch(one -> one.path("name").asText().equals("bsi:component:" + name) && one.path("value").asText().matches(values));
    }

    private static boolean reference(JsonNode component, String type, String url) {
        return references(component, type).anyMatch(one -> one.path("url").asText().matches(url));
    }

    private static Stream<JsonNode> references(JsonNode component, String type) {
        return StreamSupport.stream(component.path("externalReferences").spliterator(), false).filter(one -> one.path("type").asText().equals(type));
    }

    private static boolean names(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(one -> one.path(field).asText().equals(value));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
