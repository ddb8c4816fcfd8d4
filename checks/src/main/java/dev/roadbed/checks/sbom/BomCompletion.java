package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Completes an SBOM of the CycloneDX plugin to BSI TR-03183-2 v2.1.0. Can be applied twice: the second time changes nothing.
 * {@code docs/reference/sbom.md} has the table of fields.
 */
public final class BomCompletion {

    private final SbomFacts facts;
    private final String roadbedVersion;

    /** @param roadbedVersion the version of ours that completes, for the list of tools */
    public BomCompletion(SbomFacts facts, String roadbedVersion) {
        this.facts = facts;
        this.roadbedVersion = roadbedVersion;
    }

    /** Changes the tree. */
    public Bom complete(Bom bom) {
        outer(bom);
        ComponentCompletion component = new ComponentCompletion(facts);
        bom.components().stream().filter(one -> outerOf(one).isEmpty()).forEach(component::complete);
        metadata(bom);
        dependencies(bom);
        compositions(bom);
        return bom;
    }

    private void metadata(Bom bom) {
        ObjectNode metadata = Trees.object(bom.root(), "metadata");
        // Section 5.2.1, "Timestamp". The plugin leaves it out of a reproducible SBOM; the build's own time is both.
        facts.time().ifPresent(time -> metadata.put("timestamp",
                DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS))));
        // Section 5.2.1, "Creator of the SBOM".
        ComponentCompletion.creator(metadata, facts.creator());
        ArrayNode tools = Trees.array(Trees.object(metadata, "tools"), "components");
        Trees.removeIf(tools, tool -> tool.path("name").asText().equals("roadbed-maven-plugin"));
        tools.addObject().put("type", "application").put("group", "dev.roadbed").put("name", "roadbed-maven-plugin")
                .put("version", roadbedVersion);
    }

    private void outer(Bom bom) {
        ArrayNode components = Trees.array(bom.root(), "components");
        for (OuterComponent outer : facts.outer()) {
            Trees.removeIf(components, one -> one.path("bom-ref").asText().equals(outer.ref()));
            ObjectNode node = components.addObject().put("type", outer.type()).put("bom-ref", outer.ref()).put("name", outer.name())
                    .put("version", outer.version()).put("description", "Not delivered: it has to be there where this runs.");
            ComponentCompletion.maker(node, outer.creator());
            if (!outer.licence().isEmpty()) {
                Trees.array(node, "licenses").addObject().put("expression", outer.licence()).put("acknowledgement", "concluded");
            }
            node.put("purl", outer.purl());
            Trees.property(node, "bsi:component:executable", "executable");
            Trees.property(node, "bsi:component:archive", outer.type().equals("container") ? "archive" : "no archive");
            Trees.property(node, "bsi:component:structured", "structured");
        }
    }

    /** Every project component needs the outer ones, and every component is in the graph, also without dependencies. */
    private void dependencies(Bom bom) {
        ArrayNode dependencies = Trees.array(bom.root(), "dependencies");
        for (ObjectNode component : bom.components()) {
            ObjectNode node = Trees.find(dependencies, "ref", component.path("bom-ref").asText())
                    .orElseGet(() -> dependencies.addObject().put("ref", component.path("bom-ref").asText()));
            ArrayNode on = Trees.array(node, "dependsOn");
            if (facts.isOwn(component)) {
                facts.outer().stream().map(OuterComponent::ref).filter(ref -> !Trees.holds(on, ref)).forEach(on::add);
            }
        }
    }

    /** Section 5.2.2, "Dependencies": with how complete they are. Maven has resolved the graph; what others have packed in is unknown. */
    private void compositions(Bom bom) {
        ArrayNode complete = Trees.FACTORY.arrayNode();
        ArrayNode incomplete = Trees.FACTORY.arrayNode();
        ArrayNode unknown = Trees.FACTORY.arrayNode();
        for (ObjectNode component : bom.components()) {
            String ref = component.path("bom-ref").asText();
            Optional<DeliveredFile> file = Bom.key(component).map(facts.files()::get);
            if (outerOf(component).isPresent() || file.isEmpty() && !facts.isOwn(component)) {
                unknown.add(ref);
            } else if (file.filter(one -> one.content().embedding() && !facts.isOwn(component)).isPresent()) {
                incomplete.add(ref);
            } else {
                complete.add(ref);
            }
        }
        ArrayNode compositions = Trees.array(bom.root(), "compositions");
        Trees.removeIf(compositions, one -> Set.of("complete", "incomplete", "unknown").contains(one.path("aggregate").asText()));
        composition(compositions, "complete", complete);
        composition(compositions, "incomplete", incomplete);
        composition(compositions, "unknown", unknown);
    }

    private static void composition(ArrayNode compositions, String aggregate, ArrayNode refs) {
        if (!refs.isEmpty()) {
            compositions.addObject().put("aggregate", aggregate).set("dependencies", refs);
        }
    }

    private Optional<OuterComponent> outerOf(ObjectNode component) {
        return facts.outer().stream().filter(outer -> outer.ref().equals(component.path("bom-ref").asText())).findFirst();
    }
}
