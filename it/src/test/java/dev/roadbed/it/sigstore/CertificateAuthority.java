package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Fulcio: gives whoever has a token a certificate for a key, valid for ten minutes, with the identity of the token in it. */
final class CertificateAuthority {

    /** Fulcio's own extensions ({@code docs/oid-info.md} of its repository). */
    private static final String FULCIO = "1.3.6.1.4.1.57264.1.";

    /** Where the timestamps of a certificate log stand (RFC 6962, section 3.3). */
    private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    private static final Duration VALID = Duration.ofMinutes(10);

    private final SigningKey key = SigningKey.generate();
    private final X509Certificate root = Certificates.root("CN=loopback-fulcio,O=roadbed.test", key);
    private final TokenIssuer tokens;
    private final CertificateLog log;

    CertificateAuthority(TokenIssuer tokens, CertificateLog log) throws GeneralSecurityException, IOException {
        this.tokens = tokens;
        this.log = log;
    }

    X509Certificate root() {
        return root;
    }

    SigningKey key() {
        return key;
    }

    /**
     * The certificate and the authority's own.
     *
     * @param proof the token's subject, signed with the key: whoever asks has the other half of it
     * @throws SecurityException if token or proof are wrong
     */
    List<X509Certificate> issue(String token, String publicKey, byte[] proof) throws GeneralSecurityException, IOException {
        JsonNode claims = tokens.claims(token);
        PublicKey subject = key(publicKey);
        SigningKey.verify(SigningKey.ALGORITHM, subject, claims.path("sub").asText().getBytes(UTF_8), proof, "proof of possession");
        BigInteger serial = Certificates.serial();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        // The log signs the certificate as it will be, without the log's own word in it; so it is made twice.
        byte[] content = certificate(serial, now, subject, claims).build(Certificates.signer(key.privateKey()))
                .toASN1Structure().getTBSCertificate().getEncoded("DER");
        X509v3CertificateBuilder certificate = certificate(serial, now, subject, claims).addExtension(
                new ASN1ObjectIdentifier(TIMESTAMPS), false, new DEROctetString(log.timestamps(content, key.id())));
        return List.of(Certificates.sign(certificate, key.privateKey()), root);
    }

    private X509v3CertificateBuilder certificate(BigInteger serial, Instant now, PublicKey subject, JsonNode claims)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        String workflow = claims.path("job_workflow_ref").asText();
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                root, serial, Date.from(now), Date.from(now.plus(VALID)), new X500Name(new RDN[0]), subject)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning))
                .addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(subject))
                .addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(key.publicKey()))
                .addExtension(Extension.subjectAlternativeName, true,
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, workflow)))
                // The issuer in its first form, bare bytes, which old verifiers still read.
                .addExtension(new ASN1ObjectIdentifier(FULCIO + 1), false, claims.path("iss").asText().getBytes(UTF_8));
        text(certificate, 8, claims.path("iss").asText());
        text(certificate, 9, workflow);
        text(certificate, 12, "https://github.com/" + claims.path("repository").asText());
        text(certificate, 14, claims.path("ref").asText());
        return certificate;
    }

    private static void text(X509v3CertificateBuilder certificate, int extension, String value) throws IOException {
        certificate.addExtension(new ASN1ObjectIdentifier(FULCIO + extension), false, new DERUTF8String(value));
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
