package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Rekor, in its first edition, which the plugin talks to: keeps what was signed, and proves that it does. */
final class TransparencyLog {

    private static final int KEY_HINT = 4;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final HexFormat HEX = HexFormat.of();

    private final SigningKey key = SigningKey.generate();
    private final MerkleTree tree = new MerkleTree();

    TransparencyLog() throws GeneralSecurityException {
    }

    SigningKey key() {
        return key;
    }

    /** Takes an entry. @return the answer of the real one: by its id, the entry with promise and proof */
    synchronized byte[] add(byte[] entry) throws GeneralSecurityException {
        int index = tree.append(entry);
        Map<String, Object> answer = new TreeMap<>(Map.of(
                "body", BASE64.encodeToString(entry),
                "integratedTime", Instant.now().getEpochSecond(),
                "logID", HEX.formatHex(key.id()),
                "logIndex", index));
        // The promise is about exactly these four.
        String promise = BASE64.encodeToString(key.sign(CanonicalJson.of(answer)));
        answer.put("verification", Map.of("signedEntryTimestamp", promise, "inclusionProof", proof(index)));
        return CanonicalJson.of(Map.of(HEX.formatHex(MerkleTree.leaf(entry)), answer));
    }

    private Map<String, Object> proof(int index) throws GeneralSecurityException {
        return Map.of(
                "checkpoint", checkpoint(),
                "hashes", tree.path(index).stream().map(HEX::formatHex).toList(),
                "logIndex", index,
                "rootHash", HEX.formatHex(tree.root()),
                "treeSize", tree.size());
    }

    /** Size and root of the tree as a signed note: the signature begins with a hint at the key. */
    private String checkpoint() throws GeneralSecurityException {
        String note = "localhost - 1\n" + tree.size() + "\n" + BASE64.encodeToString(tree.root()) + "\n";
        byte[] signature = key.sign(note.getBytes(UTF_8));
        byte[] hinted = ByteBuffer.allocate(KEY_HINT + signature.length).put(key.id(), 0, KEY_HINT).put(signature).array();
        return note + "\n\u2014 localhost " + BASE64.encodeToString(hinted) + "\n";
    }
}
