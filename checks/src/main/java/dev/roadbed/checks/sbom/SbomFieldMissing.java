package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A field that BSI TR-03183-2 v2.1.0 requires (section 5.2.1 for the SBOM, 5.2.2 for each component) and that is not there. */
@AutoService(SbomCheck.class)
public final class SbomFieldMissing implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-008", "SBOM lacks a required field",
            "BSI TR-03183-2 asks for it, and the Cyber Resilience Act for an SBOM that others can use");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    private static final List<String> PROPERTIES =
            List.of("bsi:component:filename", "bsi:component:executable", "bsi:component:archive", "bsi:component:structured");

    @Override
    public List<Finding> check(SbomInput input) {
        List<Finding> found = new ArrayList<>();
        input.bom().ifPresent(bom -> {
            JsonNode metadata = bom.root().path("metadata");
            if (!hasCreator(metadata)) {
                found.add(DESCRIPTION.finding(input.place(), "creator of the SBOM", "say in your POM who you are, by e-mail or URL:"
                        + "\n<properties><roadbed.sbom.creator>security@example.org</roadbed.sbom.creator></properties>"));
            }
            if (!metadata.has("timestamp")) {
                found.add(DESCRIPTION.finding(input.place(), "timestamp", "set project.build.outputTimestamp in your POM (RB-BUILD-001)"));
            }
            Set<String> graph = refs(bom.root().path("dependencies"), "ref");
            Set<String> judged = new HashSet<>();
            bom.root().path("compositions").forEach(one -> one.path("dependencies").forEach(ref -> judged.add(ref.asText())));
            for (ObjectNode component : bom.components()) {
                List<String> lacking = lacking(component, graph, judged);
                if (!lacking.isEmpty()) {
                    found.add(DESCRIPTION.finding(input.place(), Bom.name(component) + ": " + String.join(", ", lacking),
                            "let roadbed:sbom complete it: ./mvnw -Pfull clean verify. If a creator stays missing, the component's POM has no"
                                    + "\n<url>, <scm> or <issueManagement>: ask its makers for one, and accept the risk until then."));
                }
            }
        });
        return found;
    }

    private static List<String> lacking(ObjectNode component, Set<String> graph, Set<String> judged) {
        List<String> lacking = new ArrayList<>();
        String ref = component.path("bom-ref").asText();
        require(lacking, "creator", hasCreator(component));
        require(lacking, "name", !component.path("name").asText().isBlank());
        require(lacking, "version", !component.path("version").asText().isBlank());
        require(lacking, "dependencies", graph.contains(ref));
        require(lacking, "completeness of dependencies", judged.contains(ref));
        boolean delivered = Bom.key(component).isPresent();
        // Section 5.1: what is outside of the delivery has to be identified, no more.
        for (String property : delivered ? PROPERTIES : List.<String>of()) {
            require(lacking, property, !Trees.property(component, property).isEmpty());
        }
        boolean archive = Trees.property(component, "bsi:component:archive").equals("archive");
        require(lacking, "SHA-512 of the deliverable", !delivered || !archive || !DigestDiffers.sha512(component).isEmpty());
        return lacking;
    }

    private static void require(List<String> lacking, String field, boolean there) {
        if (!there) {
            lacking.add(field);
        }
    }

    private static boolean hasCreator(JsonNode owner) {
        JsonNode manufacturer = owner.path("manufacturer");
        return !manufacturer.path("url").path(0).asText().isBlank() || !manufacturer.path("contact").path(0).path("email").asText().isBlank();
    }

    private static Set<String> refs(JsonNode list, String field) {
        Set<String> refs = new HashSet<>();
        list.forEach(one -> refs.add(one.path(field).asText()));
        return refs;
    }
}
