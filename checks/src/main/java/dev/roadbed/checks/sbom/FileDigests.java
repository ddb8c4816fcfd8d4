package dev.roadbed.checks.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests of a file (FIPS 180-4), as lower-case hexadecimal digits.
 *
 * @param sha256 what the lock has
 * @param sha512 what BSI TR-03183-2, section 5.2.2, asks for
 */
public record FileDigests(String sha256, String sha512) {

    private static final int BUFFER = 1 << 16;

    /** Reads the file once for both. */
    public static FileDigests of(Path file) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                sha256.update(buffer, 0, length);
                sha512.update(buffer, 0, length);
            }
        }
        return new FileDigests(HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
