package dev.roadbed.it.sigstore;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The certificates that the services themselves have, and how any certificate is signed. */
final class Certificates {

    private static final int SERIAL_BITS = 120;
    private static final int PEM_LINE = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {
    }

    /** Of an authority that nobody stands above. */
    static X509Certificate root(String name, SigningKey key) throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder certificate = lasting(new X500Name(name), name, key.publicKey())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(certificate, key.privateKey());
    }

    /** Of a server on the loopback interface that is also taken for others. */
    static X509Certificate server(X509Certificate root, SigningKey rootKey, PublicKey key, String... hosts) throws GeneralSecurityException, IOException {
        GeneralName[] names = new GeneralName[hosts.length];
        for (int i = 0; i < hosts.length; i++) {
            names[i] = new GeneralName(GeneralName.dNSName, hosts[i]);
        }
        X509v3CertificateBuilder certificate = lasting(name(root), "CN=" + hosts[0], key)
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return sign(certificate, rootKey.privateKey());
    }

    static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM);
    }

    static X509Certificate sign(X509v3CertificateBuilder certificate, PrivateKey key) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer(key)));
    }

    static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
        try {
            return new JcaContentSignerBuilder(SigningKey.ALGORITHM).build(key);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static X500Name name(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static X509v3CertificateBuilder lasting(X500Name issuer, String name, PublicKey key) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(issuer, serial(), Date.from(now.minus(Duration.ofHours(1))), Date.from(now.plus(Duration.ofDays(1))),
                new X500Name(name), key);
    }
}
