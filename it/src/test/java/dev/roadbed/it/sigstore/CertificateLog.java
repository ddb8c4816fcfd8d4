package dev.roadbed.it.sigstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** Promises that it has seen a certificate (certificate transparency, RFC 6962). Nobody can ask it for the certificate; no client does. */
final class CertificateLog {

    private static final int VERSION_1 = 0;
    private static final int CERTIFICATE_TIMESTAMP = 0;
    private static final int PRECERTIFICATE = 1;
    private static final int SHA_256 = 4;
    private static final int ECDSA = 3;

    private final SigningKey key = SigningKey.generate();

    CertificateLog() throws GeneralSecurityException {
    }

    SigningKey key() {
        return key;
    }

    /**
     * A list with one signed timestamp, as it stands in the certificate (section 3.3).
     *
     * @param content      the certificate without its signature and without this list (section 3.2)
     * @param issuerKeyId  digest of the key that will sign it
     */
    byte[] timestamps(byte[] content, byte[] issuerKeyId) throws GeneralSecurityException, IOException {
        long now = System.currentTimeMillis();
        byte[] signature = key.sign(signed(now, content, issuerKeyId));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream timestamp = new DataOutputStream(bytes);
        timestamp.writeByte(VERSION_1);
        timestamp.write(key.id());
        timestamp.writeLong(now);
        timestamp.writeShort(0); // no extensions
        timestamp.writeByte(SHA_256);
        timestamp.writeByte(ECDSA);
        timestamp.writeShort(signature.length);
        timestamp.write(signature);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(list);
        out.writeShort(bytes.size() + Short.BYTES);
        out.writeShort(bytes.size());
        out.write(bytes.toByteArray());
        return list.toByteArray();
    }

    private static byte[] signed(long now, byte[] content, byte[] issuerKeyId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(VERSION_1);
        out.writeByte(CERTIFICATE_TIMESTAMP);
        out.writeLong(now);
        out.writeShort(PRECERTIFICATE);
        out.write(issuerKeyId);
        out.writeByte(content.length >> 16); // three bytes of length
        out.writeShort(content.length & 0xffff);
        out.write(content);
        out.writeShort(0); // no extensions
        return bytes.toByteArray();
    }
}
