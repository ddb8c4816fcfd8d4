package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.json.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CycloneDX document as a tree. */
public final class Bom {

    private final ObjectNode root;

    private Bom(ObjectNode root) {
        this.root = root;
    }

    /** How the file of an SBOM is called: it lies in the build folder of its module, and is published under the same ending. */
    public static String fileName(String artifactId, String version) {
        return artifactId + "-" + version + ".cdx.json";
    }

    /** @throws BomUnreadableException if it is cut off, no JSON, no CycloneDX 1.6, or contradicts itself */
    public static Bom read(String text) throws BomUnreadableException {
        Bom bom = new Bom(tree(text));
        bom.requireForm();
        return bom;
    }

    private static ObjectNode tree(String text) throws BomUnreadableException {
        try {
            if (JsonText.read(text) instanceof ObjectNode object) {
                return object;
            }
            throw new BomUnreadableException("it is no JSON object", 0);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BomUnreadableException(e.getOriginalMessage(), Math.max(line, 0));
        }
    }

    private void requireForm() throws BomUnreadableException {
        if (!root.path("bomFormat").asText().equals("CycloneDX")) {
            throw new BomUnreadableException("bomFormat is not CycloneDX", 0);
        }
        if (!root.path("specVersion").asText().equals("1.6")) {
            throw new BomUnreadableException("specVersion is '" + root.path("specVersion").asText() + "', not 1.6", 0);
        }
        Set<String> refs = new HashSet<>();
        for (ObjectNode component : components()) {
            String ref = component.path("bom-ref").asText();
            if (ref.isEmpty() || !refs.add(ref)) {
                throw new BomUnreadableException("bom-ref '" + ref + "' is missing or given twice", 0);
            }
        }
        for (JsonNode dependency : root.path("dependencies")) {
            requireKnown(refs, dependency.path("ref").asText());
            for (JsonNode on : dependency.path("dependsOn")) {
                requireKnown(refs, on.asText());
            }
        }
    }

    private static void requireKnown(Set<String> refs, String ref) throws BomUnreadableException {
        if (!refs.contains(ref)) {
            throw new BomUnreadableException("dependencies name '" + ref + "', which is no component", 0);
        }
    }

    ObjectNode root() {
        return root;
    }

    /** The component that the SBOM is about; nothing if it does not say. */
    Optional<ObjectNode> subject() {
        return root.path("metadata").path("component") instanceof ObjectNode subject ? Optional.of(subject) : Optional.empty();
    }

    /** SHA-512 of the file that the SBOM is about, as hexadecimal digits; nothing if it does not say. */
    public Optional<String> subjectSha512() {
        return subject().map(DigestDiffers::sha512).filter(digest -> !digest.isEmpty());
    }

    /** Maven components of which it does not say where their source is. */
    public List<ComponentKey> withoutSource() {
        return components().stream().filter(component -> Trees.reference(component, "vcs").isEmpty()).flatMap(component -> key(component).stream()).toList();
    }

    /** All components: the subject first, then the others in the order of the file, the nested ones after what holds them. */
    List<ObjectNode> components() {
        List<ObjectNode> all = new ArrayList<>();
        subject().ifPresent(subject -> add(subject, all));
        root.path("components").forEach(component -> add(component, all));
        return all;
    }

    private static void add(JsonNode component, List<ObjectNode> all) {
        if (component instanceof ObjectNode object) {
            all.add(object);
            object.path("components").forEach(nested -> add(nested, all));
        }
    }

    /** Which Maven artifact a component is; nothing for all others. */
    static Optional<ComponentKey> key(ObjectNode component) {
        return ComponentKey.ofPurl(component.path("purl").asText());
    }

    /** A component as people call it. */
    static String name(ObjectNode component) {
        return key(component).map(ComponentKey::toString).orElseGet(() -> component.path("name").asText("(no name)"));
    }

    /** UTF-8, indented, LF on every platform; equal trees give equal bytes. */
    public byte[] bytes() {
        return JsonText.bytes(root);
    }
}
