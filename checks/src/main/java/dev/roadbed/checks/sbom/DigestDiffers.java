package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A component whose digest in the SBOM is not that of the file which was resolved, or not that of the committed lock. */
@AutoService(SbomCheck.class)
public final class DigestDiffers implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-007", "SBOM has another digest",
            "the bytes that are listed are not those that are delivered, and it matters which of the two is wrong");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        List<Finding> found = new ArrayList<>();
        input.bom().ifPresent(bom -> input.runtime().forEach(file -> bom.components().stream()
                .filter(component -> Bom.key(component).equals(Optional.of(file.key())))
                .forEach(component -> compare(found, input, file, component))));
        return found;
    }

    private static void compare(List<Finding> found, SbomInput input, DeliveredFile file, ObjectNode component) {
        JsonNode distribution = distribution(component);
        compare(found, input, file, "distribution, SHA-512", hash(distribution, "SHA-512"), file.digests().sha512());
        compare(found, input, file, "distribution, SHA-256", hash(distribution, "SHA-256"), file.digests().sha256());
        if (component.has("hashes")) {
            compare(found, input, file, "hashes, SHA-512", hash(component, "SHA-512"), file.digests().sha512());
            compare(found, input, file, "hashes, SHA-256", hash(component, "SHA-256"), file.digests().sha256());
        }
        input.lock().flatMap(lock -> lock.find(file.repositoryPath())).filter(line -> !line.digest().equals(hash(distribution, "SHA-256")))
                .ifPresent(line -> found.add(finding(input, file, "SHA-256 is " + shown(hash(distribution, "SHA-256"))
                        + ", the lock has " + line.digest())));
    }

    private static void compare(List<Finding> found, SbomInput input, DeliveredFile file, String where, String there, String real) {
        if (!there.equals(real)) {
            found.add(finding(input, file, where + " is " + shown(there) + ", the file has " + real));
        }
    }

    private static Finding finding(SbomInput input, DeliveredFile file, String value) {
        return DESCRIPTION.finding(input.place(), file.key() + " " + value,
                "build it anew: ./mvnw -Pfull clean verify. If the file is not the one that you know, stop and look where it came from:"
                        + "\n./mvnw roadbed:lock-check compares every file with what the repository serves.");
    }

    /** The digest of the deliverable, where section 5.2.2 of BSI TR-03183-2 wants it; empty if it is not there. */
    static String sha512(ObjectNode component) {
        return hash(distribution(component), "SHA-512");
    }

    private static JsonNode distribution(ObjectNode component) {
        return Trees.find(component.path("externalReferences"), "type", "distribution").map(JsonNode.class::cast)
                .orElse(Trees.FACTORY.missingNode());
    }

    private static String hash(JsonNode owner, String algorithm) {
        return Trees.find(owner.path("hashes"), "alg", algorithm).map(hash -> hash.path("content").asText()).orElse("");
    }

    static String shown(String digest) {
        return digest.isEmpty() ? "missing" : digest;
    }
}
