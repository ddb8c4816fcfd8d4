package dev.roadbed.it.sigstore;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The two documents that every client of Sigstore begins with (sigstore/protobuf-specs).
 *
 * @param trustedRoot   whose certificates and log entries to believe; this is all that a verifier needs
 * @param signingConfig whom a signer asks
 */
record TrustDocuments(byte[] trustedRoot, byte[] signingConfig) {

    private static final Map<String, String> VALID = Map.of("start", Instant.now().minus(Duration.ofHours(1)).toString());
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** @param https where log and tokens are. @param grpc where certificates are */
    static TrustDocuments of(String https, String grpc, CertificateAuthority authority, CertificateLog certificates, TransparencyLog log)
            throws GeneralSecurityException {
        byte[] root = CanonicalJson.of(Map.of(
                "mediaType", "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
                "tlogs", List.of(log(https, log.key())),
                "ctlogs", List.of(log(https, certificates.key())),
                "certificateAuthorities", List.of(authority(https, authority.root()))));
        byte[] config = CanonicalJson.of(Map.of(
                "mediaType", "application/vnd.dev.sigstore.signingconfig.v0.2+json",
                "caUrls", List.of(service(grpc)),
                "oidcUrls", List.of(service(https)),
                "rekorTlogUrls", List.of(service(https)),
                "rekorTlogConfig", Map.of("selector", "ANY"),
                "tsaConfig", Map.of("selector", "ANY")));
        return new TrustDocuments(root, config);
    }

    private static Map<String, Object> log(String url, SigningKey key) throws GeneralSecurityException {
        return Map.of(
                "baseUrl", url,
                "hashAlgorithm", "SHA2_256",
                "publicKey", Map.of("rawBytes", BASE64.encodeToString(key.encoded()), "keyDetails", "PKIX_ECDSA_P256_SHA_256", "validFor", VALID),
                "logId", Map.of("keyId", BASE64.encodeToString(key.id())));
    }

    private static Map<String, Object> authority(String url, X509Certificate root) throws GeneralSecurityException {
        return Map.of(
                "subject", Map.of("organization", "roadbed.test", "commonName", "loopback-fulcio"),
                "uri", url,
                "certChain", Map.of("certificates", List.of(Map.of("rawBytes", BASE64.encodeToString(root.getEncoded())))),
                "validFor", VALID);
    }

    private static Map<String, Object> service(String url) {
        return Map.of("url", url, "majorApiVersion", 1, "validFor", VALID, "operator", "roadbed.test");
    }
}
