package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.lock.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The reference from a module in an SBOM to its inventory of cryptography: a BOM-Link (CycloneDX 1.6, {@code urn:cdx:serial/version}),
 * with the digest of the very file that is published beside the SBOM.
 *
 * @param key    of the module
 * @param url    the BOM-Link
 * @param sha256 of the file
 */
public record CbomLink(ComponentKey key, String url, String sha256) {

    private static final String COMMENT = "cryptographic bill of materials";
    private static final String URN = "urn:uuid:";

    /** Nothing if the module has no inventory. @throws IOException if there is one and it cannot be read */
    public static Optional<CbomLink> of(ComponentKey key, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            ObjectNode root = Bom.read(Files.readString(file)).root();
            String serial = root.path("serialNumber").asText();
            if (!serial.startsWith(URN)) {
                throw new BomUnreadableException("serialNumber is missing", 0);
            }
            return Optional.of(new CbomLink(key, "urn:cdx:" + serial.substring(URN.length()) + "/" + root.path("version").asInt(),
                    Sha256.of(file)));
        } catch (BomUnreadableException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage() + ". Remove it and build it anew: ./mvnw -Pfull clean verify", e);
        }
    }

    /** Sets the reference on the component of the module, in place of one of an earlier build. */
    public void addTo(Bom bom) {
        bom.components().stream().filter(component -> Bom.key(component).filter(key::equals).isPresent()).forEach(this::addTo);
    }

    private void addTo(ObjectNode component) {
        ArrayNode references = Trees.array(component, "externalReferences");
        Trees.removeIf(references, one -> one.path("type").asText().equals("bom") && one.path("comment").asText().equals(COMMENT));
        references.addObject().put("type", "bom").put("url", url).put("comment", COMMENT)
                .putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256);
    }
}
