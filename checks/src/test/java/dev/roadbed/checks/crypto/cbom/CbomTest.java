package dev.roadbed.checks.crypto.cbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.json.JsonText;
import dev.roadbed.checks.sbom.CycloneDxSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CbomTest {

    private static final CbomSubject SUBJECT = new CbomSubject("example", "app", "1.0", "jar",
            Optional.of(Instant.parse("2026-01-02T03:04:06Z")), "0.1.0");

    private static CryptoUse use(UseKind kind, String value, int line, Map<String, String> facts) {
        Place place = new Place("src/main/java/A.java", line);
        return new CryptoUse(kind, value, place, Origin.literal(place), facts);
    }

    private static String text(List<CryptoUse> uses) {
        return new String(Cbom.of(SUBJECT, uses, PolicyFile.bsi()).bytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(CryptoUse... uses) {
        try {
            return JsonText.read(text(List.of(uses)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(JsonNode component, String name) {
        return StreamSupport.stream(component.path("properties").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name)).findFirst().orElseThrow().path("value").asText();
    }

    /** Whatever is observed, the document is valid; and the schema can say no. */
    @ParameterizedTest
    @EnumSource(UseKind.class)
    void everyKindIsValid(UseKind kind) {
        for (String value : List.of("AES/GCM/NoPadding", "TLSv1.3", "RSA", "2048", CryptoUse.NOT_DECIDED, "with \"quotes\" and \u00e4")) {
            String text = text(List.of(use(kind, value, 3, Map.of(Fact.KEY_BITS, "256", Fact.API, "a.B.c")), use(kind, value, 0, Map.of())));

            assertThat(CycloneDxSchema.errors(text)).as(text).isEmpty();
        }
        assertThat(CycloneDxSchema.errors(text(List.of(use(UseKind.DIGEST, "SHA-256", 3, Map.of()))).replace("\"hash\"", "\"hasch\""))).isNotEmpty();
        assertThat(CycloneDxSchema.errors(text(List.of()))).isEmpty();
    }

    @Test
    void oneAssetHasAllItsPlacesAndWhatThePolicySays() {
        JsonNode bom = tree(use(UseKind.DIGEST, "MD5", 7, Map.of(Fact.API, "java.security.MessageDigest.getInstance")),
                use(UseKind.DIGEST, "MD5", 9, Map.of()), use(UseKind.DIGEST, "SHA-256", 8, Map.of()));

        assertThat(bom.path("components")).hasSize(2);
        JsonNode md5 = bom.path("components").path(0);
        assertThat(md5.path("name").asText()).isEqualTo("MD5");
        assertThat(md5.at("/evidence/occurrences")).hasSize(2);
        assertThat(md5.at("/evidence/occurrences/0/location").asText()).isEqualTo("src/main/java/A.java");
        assertThat(md5.at("/evidence/occurrences/0/line").asInt()).isEqualTo(7);
        assertThat(md5.at("/evidence/occurrences/0/symbol").asText()).isEqualTo("java.security.MessageDigest.getInstance");
        assertThat(property(md5, "roadbed:crypto:status")).isEqualTo("forbidden");
        assertThat(property(md5, "roadbed:crypto:clause")).contains("TR-02102-1");
        assertThat(property(bom.path("components").path(1), "roadbed:crypto:status")).isEqualTo("approved");
        assertThat(bom.at("/dependencies/0/dependsOn")).hasSize(2);
        assertThat(bom.at("/metadata/timestamp").asText()).isEqualTo("2026-01-02T03:04:06Z");
        assertThat(bom.at("/metadata/component/purl").asText()).isEqualTo("pkg:maven/example/app@1.0?type=jar");
    }

    @ParameterizedTest
    @CsvSource({"CIPHER,AES/GCM/NoPadding,ae", "CIPHER,AES/CBC/PKCS5Padding,block-cipher", "CIPHER,RSA/ECB/OAEPWithSHA-256AndMGF1Padding,pke",
        "CIPHER,ChaCha20-Poly1305,ae", "CIPHER,RC4,stream-cipher", "DIGEST,SHA-256,hash", "DIGEST,SHAKE256,xof", "MAC,HmacSHA256,mac",
        "SIGNATURE,SHA256withECDSA,signature", "KEY_AGREEMENT,ECDH,key-agree", "KEY_AGREEMENT,ML-KEM-768,kem", "KEY_DERIVATION,PBKDF2WithHmacSHA256,kdf",
        "SECURE_RANDOM,DRBG,drbg", "KEY_PAIR,RSA,pke", "KEY_GENERATOR,AES,block-cipher", "JWT_ALGORITHM,HS256,mac", "CIPHER,not decided,unknown",
        "CURVE,secp256r1,other"})
    void primitives(String kind, String value, String primitive) {
        JsonNode bom = tree(use(UseKind.valueOf(kind), value, 1, Map.of()));
        assertThat(bom.at("/components/0/cryptoProperties/algorithmProperties/primitive").asText()).isEqualTo(primitive);
    }

    @Test
    void sizeModePaddingAndStrength() {
        JsonNode properties = tree(use(UseKind.CIPHER, "AES/GCM/NoPadding", 1, Map.of(Fact.KEY_BITS, "256"))).at("/components/0/cryptoProperties");
        assertThat(properties.path("oid").asText()).isEqualTo("2.16.840.1.101.3.4.1.46");
        JsonNode algorithm = properties.path("algorithmProperties");
        assertThat(algorithm.path("mode").asText()).isEqualTo("gcm");
        assertThat(algorithm.path("padding").asText()).isEqualTo("raw");
        assertThat(algorithm.path("parameterSetIdentifier").asText()).isEqualTo("256");
        assertThat(algorithm.path("classicalSecurityLevel").asInt()).isEqualTo(256);
        assertThat(algorithm.path("nistQuantumSecurityLevel").asInt()).isEqualTo(5);
        JsonNode rsa = tree(use(UseKind.CIPHER, "RSA/ECB/PKCS1Padding", 1, Map.of())).at("/components/0/cryptoProperties/algorithmProperties");
        assertThat(rsa.has("mode")).isFalse();
        assertThat(rsa.path("padding").asText()).isEqualTo("pkcs1v15");
        assertThat(rsa.path("nistQuantumSecurityLevel").asInt(9)).isZero();
    }

    @Test
    void equalUsesInAnyOrderGiveEqualBytesAndOtherUsesAnotherSerialNumber() {
        List<CryptoUse> uses = new ArrayList<>(List.of(use(UseKind.DIGEST, "MD5", 7, Map.of()), use(UseKind.MAC, "HmacSHA256", 3, Map.of()),
                use(UseKind.SSL_PROTOCOL, "TLSv1.2", 5, Map.of())));
        String once = text(uses);
        Collections.reverse(uses);
        assertThat(text(uses)).isEqualTo(once);
        assertThat(tree().path("serialNumber").asText()).startsWith("urn:uuid:").isNotEqualTo(tree(uses.get(0)).path("serialNumber").asText());
    }

    /** What could not be decided is no complete inventory. */
    @Test
    void theDocumentSaysHowCompleteItIs() {
        assertThat(tree(use(UseKind.DIGEST, "MD5", 7, Map.of())).at("/compositions/0/aggregate").asText()).isEqualTo("incomplete_first_party_only");
        assertThat(tree(use(UseKind.DIGEST, CryptoUse.NOT_DECIDED, 7, Map.of())).at("/compositions/0/aggregate").asText()).isEqualTo("incomplete");
        assertThat(tree(use(UseKind.ANALYSIS_LIMIT, "too long", 7, Map.of())).at("/compositions/0/aggregate").asText()).isEqualTo("incomplete");
    }
}
