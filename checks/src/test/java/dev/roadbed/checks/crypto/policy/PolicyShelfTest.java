package dev.roadbed.checks.crypto.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyShelfTest {

    private static final String OWN = "policy: Ours\nedition: \"1\"\nextends: %s\nrules:\n  - {kind: DIGEST, match: MD5, level: deviation, clause: A-1,"
            + " reason: cache keys, replacement: SHA-256}\n";

    @TempDir
    private Path root;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private PolicyFile take(String name) throws UnreadablePolicyException {
        return new PolicyShelf(root).take(name, "pom.xml:3");
    }

    private static Verdict judge(PolicyFile policy, String kind, String value, Map<String, String> facts) {
        Place place = new Place("A.java", 1);
        return policy.judge(new CryptoUse(UseKind.valueOf(kind), value, place, Origin.literal(place), facts));
    }

    @Test
    void ownLinesComeBeforeThoseOfWhatIsExtended() throws Exception {
        write("config/crypto.yml", OWN.formatted("bsi-tr-02102"));

        PolicyFile policy = take("config/crypto.yml");

        assertThat(policy.title()).isEqualTo("Ours (1), extends BSI TR-02102 (TR-02102-1 2026-01, TR-02102-2 2026-01)");
        assertThat(judge(policy, "DIGEST", "MD5", Map.of()).level()).isEqualTo(Level.DEVIATION);
        assertThat(judge(policy, "DIGEST", "MD5", Map.of()).clause()).isEqualTo("A-1");
        assertThat(judge(policy, "DIGEST", "MD4", Map.of()).level()).isEqualTo(Level.FORBIDDEN);
        assertThat(judge(policy, "DIGEST", "SHA-256", Map.of()).level()).isEqualTo(Level.APPROVED);
    }

    @Test
    void aFileExtendsAFileBesideIt() throws Exception {
        write("config/a.yml", OWN.formatted("../shared/b.yml"));
        write("shared/b.yml", OWN.formatted("nist-sp-800-131a").replace("MD5", "MD4"));

        PolicyFile policy = take("config/a.yml");

        assertThat(judge(policy, "DIGEST", "MD4", Map.of()).level()).isEqualTo(Level.DEVIATION);
        assertThat(judge(policy, "SIGNATURE", "Ed25519", Map.of()).level()).isEqualTo(Level.APPROVED);
    }

    @Test
    void whatIsNoPolicyIsNamedWithPlaceAndFix() throws Exception {
        write("circle.yml", OWN.formatted("circle.yml"));
        write("lost.yml", OWN.formatted("nowhere.yml"));
        write("bad.yml", OWN.formatted("bsi-tr-02102").replace("level: deviation", "level: fine"));
        Files.write(root.resolve("latin.yml"), new byte[] {'p', (byte) 0xe4});

        refused("bsi", "pom.xml:3: there is no policy called 'bsi'. Write one of [bsi-tr-02102, nist-sp-800-131a]");
        refused("gone.yml", "pom.xml:3: there is no policy file 'gone.yml' in the root of the repository");
        refused("../x.yml", "outside of the repository");
        refused("/etc/x.yml", "outside of the repository");
        refused("circle.yml", "circle.yml:3: circle.yml extends itself: circle.yml -> circle.yml");
        refused("lost.yml", "lost.yml:3: there is no policy file 'nowhere.yml'");
        refused("bad.yml", "bad.yml:5: level: write approved, deviation or forbidden, not fine");
        refused("latin.yml", "latin.yml: cannot be read as UTF-8");
        refused("a\0.yml", "is no path");
    }

    private void refused(String name, String message) {
        assertThatThrownBy(() -> take(name)).isInstanceOf(UnreadablePolicyException.class).hasMessageContaining(message);
    }

    @Test
    void aLinkThatLeavesTheRepositoryIsRefused(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("weak.yml"), OWN.formatted("bsi-tr-02102"));
        Files.createSymbolicLink(root.resolve("weak.yml"), elsewhere.resolve("weak.yml"));

        refused("weak.yml", "outside of the repository");
    }

    @ParameterizedTest
    @CsvSource({"CIPHER,AES/GCM/NoPadding,APPROVED", "CIPHER,AES,FORBIDDEN", "CIPHER,AES/ECB/PKCS5Padding,FORBIDDEN", "CIPHER,DESede/CBC/PKCS5Padding,FORBIDDEN",
        "CIPHER,RSA/ECB/PKCS1Padding,FORBIDDEN", "CIPHER,RSA/ECB/OAEPWithSHA-256AndMGF1Padding,APPROVED", "CIPHER,ChaCha20-Poly1305,DEVIATION", "MAC,Poly1305,DEVIATION", "MAC,SipHash-2-4,DEVIATION", "MAC,HmacMD5,FORBIDDEN",
        "DIGEST,SHA-224,APPROVED", "DIGEST,SHA-1,DEVIATION", "DIGEST,MD5,FORBIDDEN", "MAC,HmacSHA1,APPROVED", "MAC,HmacMD5,FORBIDDEN",
        "SIGNATURE,SHA1withRSA,FORBIDDEN", "SIGNATURE,SHA256withRSA,APPROVED", "SIGNATURE,Ed25519,APPROVED", "SIGNATURE,SHA256withDSA,DEVIATION",
        "CURVE,secp256r1,APPROVED", "CURVE,secp192r1,FORBIDDEN", "CURVE,brainpoolP256r1,DEVIATION", "CURVE,X25519,DEVIATION",
        "KEY_DERIVATION,PBKDF2WithHmacSHA256,APPROVED", "KEY_DERIVATION,Argon2id,DEVIATION", "PASSWORD_ENCODER,BCryptPasswordEncoder,DEVIATION",
        "PASSWORD_ENCODER,Pbkdf2PasswordEncoder,APPROVED", "SSL_PROTOCOL,TLSv1.1,FORBIDDEN", "SSL_PROTOCOL,TLSv1.2,APPROVED",
        "SSL_SUITE,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,APPROVED", "SSL_SUITE,TLS_CHACHA20_POLY1305_SHA256,DEVIATION",
        "SSL_SUITE,TLS_RSA_WITH_RC4_128_MD5,FORBIDDEN", "JWT_ALGORITHM,RS256,APPROVED", "JWT_ALGORITHM,none,FORBIDDEN", "STATIC_KEY,key,FORBIDDEN",
        "TRUST_ALL,Any,FORBIDDEN", "SECURE_RANDOM,SHA1PRNG,FORBIDDEN"})
    void nistSays(String kind, String value, Level level) {
        assertThat(judge(PolicyShelf.shipped("nist-sp-800-131a"), kind, value, Map.of()).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024,FORBIDDEN,", "RSA,2048,APPROVED,2030", "RSA,3072,APPROVED,", "EC,192,FORBIDDEN,", "EC,224,APPROVED,2030", "EC,256,APPROVED,",
        "DSA,3072,DEVIATION,"})
    void nistCountsSizesAndYears(String algorithm, String bits, Level level, Integer until) {
        Verdict verdict = judge(PolicyShelf.shipped("nist-sp-800-131a"), "KEY_PAIR", algorithm, Map.of(Fact.KEY_BITS, bits));
        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.until().isPresent() ? verdict.until().getAsInt() : null).isEqualTo(until);
    }

    /** Every secret and every switch of a protection has a line of its own in each policy that we ship: "not listed" would let it through as a deviation. */
    @ParameterizedTest
    @CsvSource({"STATIC_IV", "STATIC_KEY", "STATIC_SALT", "STATIC_SEED", "STATIC_PASSWORD", "WEAK_RANDOM", "TRUST_ALL", "ACCEPT_ALL_HOSTS",
        "ENDPOINT_IDENTIFICATION_OFF", "UNPROTECTED_CONNECTION", "SECRET_IN_FILE"})
    void noShippedPolicyForgetsWhatIsNeverRight(String kind) {
        for (String name : PolicyShelf.names()) {
            assertThat(judge(PolicyShelf.shipped(name), kind, "x", Map.of()).level()).as(name).isEqualTo(Level.FORBIDDEN);
        }
    }

    @Test
    void thePomChooses() throws Exception {
        assertThat(chosen("<x>1</x>")).isEqualTo(new ChosenPolicy("bsi-tr-02102", new Place("pom.xml", 0)));
        assertThat(chosen("\n<roadbed.crypto.policy> nist-sp-800-131a </roadbed.crypto.policy>"))
                .isEqualTo(new ChosenPolicy("nist-sp-800-131a", new Place("pom.xml", 2)));
        assertThatThrownBy(() -> chosen("<roadbed.crypto.policy>${p}</roadbed.crypto.policy>")).isInstanceOf(UnreadablePolicyException.class)
                .hasMessageContaining("pom.xml:1").hasMessageContaining("could be given another value by -D");
        assertThatThrownBy(() -> chosen("<roadbed.crypto.policy/>")).isInstanceOf(UnreadablePolicyException.class);
    }

    @Test
    void aParentOutsideOfTheRepositoryChoosesIfThePomDoesNot() throws Exception {
        write("pom.xml", "<project><artifactId>a</artifactId></project>");
        Model parent = new Model();
        parent.addProperty(ChosenPolicy.PROPERTY, "nist-sp-800-131a");

        assertThat(ChosenPolicy.of(new Lineage(root, List.of(PomFile.read(root.resolve("pom.xml"))), List.of(parent))).name()).isEqualTo("nist-sp-800-131a");
    }

    private ChosenPolicy chosen(String properties) throws Exception {
        write("pom.xml", "<project><artifactId>a</artifactId><properties>" + properties + "</properties></project>");
        return ChosenPolicy.of(new Lineage(root, List.of(PomFile.read(root.resolve("pom.xml"))), List.of()));
    }
}
