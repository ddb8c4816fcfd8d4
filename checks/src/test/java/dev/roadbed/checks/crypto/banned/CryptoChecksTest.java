package dev.roadbed.checks.crypto.banned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.library.Library;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each use becomes exactly the finding that is its own, and an approved one becomes none. */
class CryptoChecksTest {

    private static final Place PLACE = new Place("src/main/java/A.java", 7);

    private static List<String> ids(UseKind kind, String value) {
        return findings(kind, value).stream().map(finding -> finding.id().value()).toList();
    }

    private static List<Finding> findings(UseKind kind, String value) {
        CryptoUse use = new CryptoUse(kind, value, PLACE, new Origin("Config.NAME", new Place("Config.java", 12)), Map.of());
        CryptoInput input = new CryptoInput(List.of(use), List.of(), PolicyFile.bsi(), LocalDate.of(2026, 11, 24));
        return CheckFamily.load(CryptoCheck.class).stream().flatMap(check -> check.check(input).stream()).toList();
    }

    @Test
    void eachUseHasItsCheck() {
        assertThat(ids(UseKind.CIPHER, "DES")).containsExactly("RB-CRYPTO-001");
        assertThat(ids(UseKind.SIGNATURE, "SHA256withRSA")).containsExactly("RB-CRYPTO-002");
        assertThat(ids(UseKind.DIGEST, CryptoUse.NOT_DECIDED)).contains("RB-CRYPTO-003");
        assertThat(ids(UseKind.STATIC_IV, "iv")).containsExactly("RB-CRYPTO-004");
        assertThat(ids(UseKind.TRUST_ALL, "Bad")).containsExactly("RB-CRYPTO-005");
        assertThat(ids(UseKind.SSL_SUITE, "TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256")).containsExactly("RB-CRYPTO-006");
        assertThat(ids(UseKind.ANALYSIS_LIMIT, "class file can't be read")).containsExactly("RB-CRYPTO-007");
        assertThat(ids(UseKind.CIPHER, "AES/GCM/NoPadding")).isEmpty();
        assertThat(ids(UseKind.SIGNATURE, "SHA256withECDSA")).isEmpty();
    }

    @Test
    void whatStandsInFilesHasItsCheckToo() {
        assertThat(ids(UseKind.UNPROTECTED_CONNECTION, "server.ssl.enabled: false")).containsExactly("RB-CRYPTO-008");
        assertThat(ids(UseKind.SECRET_IN_FILE, "spring.datasource.password")).containsExactly("RB-CRYPTO-009");
        assertThat(ids(UseKind.TLS_DEFAULTS, "server.ssl without ciphers")).containsExactly("RB-CRYPTO-010");
        assertThat(ids(UseKind.SSL_PROTOCOL, "TLSv1.1")).containsExactly("RB-CRYPTO-001");
        Library library = new Library("org.jasypt:jasypt", "1.9.3", "example:starter", new Place("pom.xml", 9));
        CryptoInput input = new CryptoInput(List.of(), List.of(library), PolicyFile.bsi(), LocalDate.of(2026, 11, 24));
        assertThat(CheckFamily.load(CryptoCheck.class).stream().flatMap(check -> check.check(input).stream())).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id().value()).isEqualTo("RB-CRYPTO-011");
                    assertThat(finding.what()).contains("org.jasypt:jasypt 1.9.3, which comes with example:starter");
                    assertThat(finding.place()).isEqualTo(new Place("pom.xml", 9));
                });
    }

    /** Where the place knows better than the policy what to write, the finding says that. */
    @Test
    void theFixIsTheOneOfThePlace() {
        CryptoUse use = new CryptoUse(UseKind.TRUST_ALL, "spring.mail.properties.mail.smtp.ssl.trust", PLACE, Origin.literal(PLACE),
                Map.of(Fact.INSTEAD, "no such setting"));
        CryptoInput input = new CryptoInput(List.of(use), List.of(), PolicyFile.bsi(), LocalDate.of(2026, 11, 24));
        assertThat(CheckFamily.load(CryptoCheck.class).stream().flatMap(check -> check.check(input).stream())).singleElement()
                .satisfies(finding -> assertThat(finding.fix()).isEqualTo("no such setting"));
    }

    @Test
    void whatIsNotDecidedIsOneFindingOnly() {
        assertThat(ids(UseKind.DIGEST, CryptoUse.NOT_DECIDED)).hasSize(1);
        assertThat(ids(UseKind.SECURITY_PROPERTY, CryptoUse.NOT_DECIDED)).containsExactly("RB-CRYPTO-003");
    }

    @Test
    void aFindingNamesValueOriginClauseAndReplacement() {
        Finding finding = findings(UseKind.CIPHER, "DES").get(0);
        assertThat(finding.place()).isEqualTo(PLACE);
        assertThat(finding.what()).isEqualTo("cryptography is forbidden: cipher `DES` from `Config.NAME` at Config.java:12");
        assertThat(finding.why()).contains("TR-02102-1");
        assertThat(finding.fix()).contains("AES/GCM/NoPadding");
    }
}
