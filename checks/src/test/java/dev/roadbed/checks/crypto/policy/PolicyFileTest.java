package dev.roadbed.checks.crypto.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

    private static CryptoUse use(String kind, String value, Map<String, String> facts) {
        Place place = new Place("A.java", 1);
        return new CryptoUse(UseKind.valueOf(kind), value, place, Origin.literal(place), facts);
    }

    @ParameterizedTest
    @CsvSource({"CIPHER,AES/GCM/NoPadding,APPROVED", "CIPHER,aes/gcm/nopadding,APPROVED", "CIPHER,AES,FORBIDDEN", "CIPHER,AES/ECB/PKCS5Padding,FORBIDDEN",
        "CIPHER,DES/CBC/PKCS5Padding,FORBIDDEN", "CIPHER,RSA,FORBIDDEN", "CIPHER,RSA/ECB/PKCS1Padding,FORBIDDEN",
        "CIPHER,RSA/ECB/OAEPWithSHA-256AndMGF1Padding,APPROVED", "CIPHER,RSA/ECB/OAEPWithSHA-1AndMGF1Padding,DEVIATION", "CIPHER,ChaCha20-Poly1305,DEVIATION", "MAC,Poly1305,DEVIATION", "MAC,SipHash-2-4,DEVIATION", "MAC,HmacMD5,FORBIDDEN",
        "DIGEST,SHA-256,APPROVED", "DIGEST,SHA1,FORBIDDEN", "DIGEST,md5,FORBIDDEN", "DIGEST,SHA-224,DEVIATION", "MAC,HmacSHA1,DEVIATION", "MAC,HmacMD5,FORBIDDEN",
        "SIGNATURE,SHA1withRSA,FORBIDDEN", "SIGNATURE,SHA256withRSA,DEVIATION", "SIGNATURE,SHA256withECDSA,APPROVED", "SIGNATURE,Ed25519,DEVIATION",
        "CURVE,secp256r1,APPROVED", "CURVE,secp192r1,FORBIDDEN", "CURVE,secp256k1,FORBIDDEN", "CURVE,brainpoolP224r1,FORBIDDEN", "CURVE,X25519,DEVIATION",
        "SSL_CONTEXT,TLS,APPROVED", "SSL_CONTEXT,SSL,FORBIDDEN", "SSL_PROTOCOL,TLSv1.1,FORBIDDEN", "SSL_SUITE,TLS_RSA_WITH_AES_128_CBC_SHA,DEVIATION",
        "SSL_SUITE,TLS_RSA_WITH_RC4_128_MD5,FORBIDDEN", "KEYSTORE_TYPE,JKS,DEVIATION", "JWT_ALGORITHM,none,FORBIDDEN", "JWT_ALGORITHM,RS256,DEVIATION",
        "JWT_SECRET,128,FORBIDDEN", "JWT_SECRET,256,APPROVED", "PASSWORD_ENCODER,NoOpPasswordEncoder,FORBIDDEN", "PASSWORD_ENCODER,BCryptPasswordEncoder,DEVIATION",
        "STATIC_IV,iv,FORBIDDEN", "DIGEST,not decided,DEVIATION"})
    void bsiSays(String kind, String value, Level level) {
        assertThat(PolicyFile.bsi().judge(use(kind, value, Map.of())).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024,FORBIDDEN", "RSA,2048,DEVIATION", "RSA,3072,APPROVED", "EC,224,FORBIDDEN", "EC,256,APPROVED", "DSA,1024,FORBIDDEN"})
    void sizesOfKeysCount(String algorithm, String bits, Level level) {
        assertThat(PolicyFile.bsi().judge(use("KEY_PAIR", algorithm, Map.of(Fact.KEY_BITS, bits))).level()).isEqualTo(level);
    }

    @Test
    void whatIsNotListedIsADeviationWithAReason() {
        var verdict = PolicyFile.bsi().judge(use("CIPHER", "Kuznyechik/CBC/NoPadding", Map.of()));
        assertThat(verdict.level()).isEqualTo(Level.DEVIATION);
        assertThat(verdict.reason()).contains("does not mean that it is insecure");
    }

    private static String matching(String expression) {
        return "policy: a\nedition: b\nrules:\n  - {kind: CIPHER, match: '" + expression + "', level: approved, clause: c, reason: r, replacement: p}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a|aa)+b", "(a?)*(a?)*(a?)*(a?)*(a?)*(a?)*b", "(.*a)*(.*a)*(.*a)*x", "((a|b)(a|b))*"})
    @Timeout(20)
    void anExpressionWithTooManyWaysDecidesNothing(String expression) throws UnreadablePolicyException {
        var verdict = PolicyFile.read("own.yml", matching(expression)).judge(use("CIPHER", "a".repeat(8_000), Map.of()));
        assertThat(verdict.level()).isEqualTo(Level.DEVIATION);
        assertThat(verdict.reason()).contains("too many ways to match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x{999}){999}", "(){2000000000}", "^{2000000000}", "a{1,5000}", "(a) {3}"})
    void anExpressionThatCountsTooFarIsRefusedWithItsLine(String expression) {
        assertThatThrownBy(() -> PolicyFile.read("own.yml", matching(expression))).isInstanceOf(UnreadablePolicyException.class).hasMessageStartingWith("own.yml:4: match: a group");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", matching("a".repeat(BoundedPattern.LONGEST + 1)))).hasMessageContaining("own.yml:4: match: longer than");
    }

    @Test
    void errorsHaveLines() {
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: a\nedition: b\nrules:\n  - kind: CYPHER\n    match: x\n    level: approved\n"
                + "    clause: c\n    reason: r\n    replacement: p\n")).isInstanceOf(UnreadablePolicyException.class).hasMessageStartingWith("own.yml:4: kind: 'CYPHER'");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: a\nedition: b\nrules: []\n")).hasMessageStartingWith("own.yml:3: rules");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: [\n")).hasMessageStartingWith("own.yml:2: not YAML");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "")).isInstanceOf(UnreadablePolicyException.class);
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: a\nedition: b\nrules:\n  - {kind: MAC, match: '(', level: approved, clause: c, reason: r, replacement: p}\n"))
                .hasMessageContaining("own.yml:4").hasMessageContaining("not a regular expression");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: a\nedition: b\nrules:\n  - {kind: MAC, match: x, level: fine, clause: c, reason: r, replacement: p}\n"))
                .hasMessageContaining("approved, deviation or forbidden");
    }

    @Test
    void whatIsNestedDeeperThanTheStackIsRefused() {
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: " + "[".repeat(100_000))).isInstanceOf(UnreadablePolicyException.class).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> PolicyFile.read("own.yml", "policy: a\nedition: b\nrules:\n  - {kind: MAC, match: '" + "(".repeat(100_000)
                + "', level: approved, clause: c, reason: r, replacement: p}\n")).isInstanceOf(UnreadablePolicyException.class).hasMessageStartingWith("own.yml:4: match");
    }
}
