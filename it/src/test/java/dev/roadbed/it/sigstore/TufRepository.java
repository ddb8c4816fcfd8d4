package dev.roadbed.it.sigstore;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a TUF repository (specification 1.0) that hands out the trust documents; one key signs for all four roles. */
final class TufRepository {

    private static final HexFormat HEX = HexFormat.of();
    private static final String EXPIRES = "2100-01-01T00:00:00Z";
    private static final int RAW_KEY = 32;

    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final Map<String, byte[]> files = new TreeMap<>();

    TufRepository(TrustDocuments documents) throws GeneralSecurityException {
        Map<String, Object> targets = new TreeMap<>();
        target(targets, "trusted_root.json", documents.trustedRoot());
        target(targets, "signing_config.v0.2.json", documents.signingConfig());
        byte[] root = root();
        byte[] list = role("targets", Map.of("targets", targets));
        byte[] snapshot = role("snapshot", Map.of("meta", Map.of("targets.json", reference(list))));
        files.put("/1.root.json", root);
        files.put("/1.targets.json", list);
        files.put("/1.snapshot.json", snapshot);
        files.put("/timestamp.json", role("timestamp", Map.of("meta", Map.of("snapshot.json", reference(snapshot)))));
    }

    /** By path on the server. */
    Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** What a client has to have from elsewhere, because all trust begins with it. */
    byte[] trustAnchor() {
        return files.get("/1.root.json");
    }

    /** A file for clients, found under its digest. */
    private void target(Map<String, Object> targets, String name, byte[] content) throws GeneralSecurityException {
        String digest = HEX.formatHex(SigningKey.sha256(content));
        targets.put(name, Map.of("length", content.length, "hashes", Map.of("sha256", digest)));
        files.put("/targets/" + digest + "." + name, content);
    }

    private byte[] root() throws GeneralSecurityException {
        Map<String, Object> role = Map.of("keyids", List.of(keyId()), "threshold", 1);
        return role("root", Map.of(
                "consistent_snapshot", true,
                "keys", Map.of(keyId(), key()),
                "roles", Map.of("root", role, "timestamp", role, "snapshot", role, "targets", role)));
    }

    private static Map<String, Object> reference(byte[] file) throws GeneralSecurityException {
        return Map.of("version", 1, "length", file.length, "hashes", Map.of("sha256", HEX.formatHex(SigningKey.sha256(file))));
    }

    /** Signed metadata of a role. */
    private byte[] role(String type, Map<String, Object> content) throws GeneralSecurityException {
        Map<String, Object> signed = new TreeMap<>(content);
        signed.putAll(Map.of("_type", type, "spec_version", "1.0", "version", 1, "expires", EXPIRES));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(CanonicalJson.of(signed));
        return CanonicalJson.of(Map.of("signed", signed,
                "signatures", List.of(Map.of("keyid", keyId(), "sig", HEX.formatHex(signature.sign())))));
    }

    private Map<String, Object> key() {
        byte[] encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
        return Map.of("keytype", "ed25519", "scheme", "ed25519", "keyval", Map.of("public", HEX.formatHex(raw)));
    }

    private String keyId() throws GeneralSecurityException {
        return HEX.formatHex(SigningKey.sha256(CanonicalJson.of(key())));
    }
}
