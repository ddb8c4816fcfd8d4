package dev.roadbed.checks.crypto.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherNamesTest {

    @ParameterizedTest
    @CsvSource({
        "1.3.14.3.2.26, SHA-1",
        "OID.1.2.840.113549.2.5, MD5",
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1, SHA1withRSA",
        "DES-EDE3-CBC, DESede/CBC/PKCS5Padding",
        "PGP-2, DESede",
        "SHA-256, SHA-256"
    })
    void aNameStandsForAnAlgorithm(String name, String algorithm) {
        assertThat(Aliases.resolved(name)).isEqualTo(algorithm);
    }

    @Test
    void aListOfWhatIsRefusedMayOnlyGrow() {
        PlatformProperty property = PlatformProperty.of("jdk.tls.disabledAlgorithms").orElseThrow();
        assertThat(property.isIn(property.value() + ", TLS_RSA_*")).isTrue();
        assertThat(property.isIn(property.value().replace("DH keySize", "dh  keysize"))).isTrue();
        assertThat(property.isIn(property.value().replace("TLSv1,", ""))).isFalse();
        assertThat(property.isIn("")).isFalse();
    }

    @Test
    void mostPropertiesAreJudgedByTheirNames() {
        assertThat(PlatformProperty.of("user.home")).isEmpty();
        assertThat(PlatformProperty.of("https.protocols")).get().extracting(PlatformProperty::subject).isEqualTo("SSL_PROTOCOL");
    }
}
