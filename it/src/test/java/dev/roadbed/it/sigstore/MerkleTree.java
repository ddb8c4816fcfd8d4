package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** A log to which nobody can add unnoticed (RFC 6962, section 2.1). */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves = new ArrayList<>();

    /** With one entry: in a tree of one, the path to an entry is empty, and clients take an empty path for a missing one. */
    MerkleTree() throws GeneralSecurityException {
        append("the first entry".getBytes(UTF_8));
    }

    /** @return the index of the new entry */
    int append(byte[] entry) throws GeneralSecurityException {
        leaves.add(leaf(entry));
        return leaves.size() - 1;
    }

    int size() {
        return leaves.size();
    }

    byte[] root() throws GeneralSecurityException {
        return root(leaves);
    }

    /** What is needed beside an entry to compute the root from it (section 2.1.1). */
    List<byte[]> path(int index) throws GeneralSecurityException {
        return path(index, leaves);
    }

    static byte[] leaf(byte[] entry) throws GeneralSecurityException {
        return SigningKey.sha256(LEAF, entry);
    }

    private static byte[] root(List<byte[]> part) throws GeneralSecurityException {
        if (part.size() == 1) {
            return part.get(0);
        }
        int left = left(part);
        return SigningKey.sha256(NODE, root(part.subList(0, left)), root(part.subList(left, part.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> part) throws GeneralSecurityException {
        if (part.size() == 1) {
            return new ArrayList<>();
        }
        int left = left(part);
        boolean isLeft = index < left;
        List<byte[]> one = part.subList(0, left);
        List<byte[]> other = part.subList(left, part.size());
        List<byte[]> path = isLeft ? path(index, one) : path(index - left, other);
        path.add(root(isLeft ? other : one));
        return path;
    }

    /** How many leaves go to the left: the largest power of two that leaves something for the right. */
    private static int left(List<byte[]> part) {
        return Integer.highestOneBit(part.size() - 1);
    }
}
