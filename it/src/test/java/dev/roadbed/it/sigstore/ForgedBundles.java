package dev.roadbed.it.sigstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Bundles of a release in which one part is that of something else.
 *
 * @param module whose bundles are taken
 */
record ForgedBundles(PublishedModule module) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The bundle of a file, with the digest of another one. */
    Path withDigestOf(String name, Path other) throws IOException, GeneralSecurityException {
        ObjectNode bundle = read(name);
        ((ObjectNode) bundle.at("/messageSignature/messageDigest")).put("digest",
                Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(other))));
        return write(bundle);
    }

    /** The bundle of a file, with the signature of another one. */
    Path withSignatureOf(String name, String other) throws IOException {
        ObjectNode bundle = read(name);
        ((ObjectNode) bundle.path("messageSignature")).set("signature", read(other).at("/messageSignature/signature"));
        return write(bundle);
    }

    /** The bundle of a file, with the entry of the log that another one has. */
    Path withEntryOf(String name, String other) throws IOException {
        ObjectNode bundle = read(name);
        ((ObjectNode) bundle.path("verificationMaterial")).set("tlogEntries", read(other).at("/verificationMaterial/tlogEntries"));
        return write(bundle);
    }

    private ObjectNode read(String name) throws IOException {
        return (ObjectNode) JSON.readTree(module.bundle(name).toFile());
    }

    private static Path write(ObjectNode bundle) throws IOException {
        Path file = Files.createTempFile("forged", ".json");
        JSON.writeValue(file.toFile(), bundle);
        file.toFile().deleteOnExit();
        return file;
    }
}
