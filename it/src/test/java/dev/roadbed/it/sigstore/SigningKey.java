package dev.roadbed.it.sigstore;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/** A key pair on P-256, the curve of all of Sigstore's services. */
record SigningKey(KeyPair pair) {

    /** For certificates, logs and tokens alike. */
    static final String ALGORITHM = "SHA256withECDSA";

    static SigningKey generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new SigningKey(generator.generateKeyPair());
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    /** SubjectPublicKeyInfo, as certificates and trust documents have it. */
    byte[] encoded() {
        return publicKey().getEncoded();
    }

    /** The name of a log: the digest of its key (RFC 6962, section 3.2). */
    byte[] id() throws GeneralSecurityException {
        return sha256(encoded());
    }

    byte[] sign(byte[] data) throws GeneralSecurityException {
        return sign(ALGORITHM, data);
    }

    byte[] sign(String algorithm, byte[] data) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(privateKey());
        signature.update(data);
        return signature.sign();
    }

    /** @throws SecurityException if somebody else has signed, or something else */
    static void verify(String algorithm, PublicKey key, byte[] data, byte[] signed, String what) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        signature.update(data);
        if (!signature.verify(signed)) {
            throw new SecurityException("wrong signature: " + what);
        }
    }

    static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
