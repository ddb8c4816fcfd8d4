package dev.roadbed.checks.crypto.cbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Identifiers of the catalogue mean what the JDK at hand calls them. What it does not know was compared by hand, as the file says. */
class OidTest {

    private static final Map<String, String> KINDS = Map.of("Cipher", "CIPHER", "MessageDigest", "DIGEST", "Mac", "MAC", "Signature", "SIGNATURE",
            "KeyPairGenerator", "KEY_PAIR", "KeyAgreement", "KEY_AGREEMENT", "SecretKeyFactory", "KEY_DERIVATION");

    @Test
    void identifiersAreThoseOfTheJdk() throws IOException {
        int compared = 0;
        for (Map<?, ?> line : lines()) {
            String match = String.valueOf(line.get("match"));
            List<String> names = names(String.valueOf(line.get("oid"))).filter(name -> match.contains(name.substring(0, name.indexOf(' ')))).toList();
            if (!names.isEmpty()) {
                assertThat(names).as(match + " " + line.get("oid")).anyMatch(Pattern.compile(match, Pattern.CASE_INSENSITIVE).asMatchPredicate());
                compared++;
            }
        }
        assertThat(compared).as("lines that this JDK knows").isGreaterThan(35);
    }

    private static List<Map<?, ?>> lines() throws IOException {
        try (InputStream in = AlgorithmCatalogue.class.getResourceAsStream("algorithms.yml")) {
            List<?> all = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return all.stream().<Map<?, ?>>map(line -> (Map<?, ?>) line).filter(line -> line.containsKey("oid")).toList();
        }
    }

    /** Each as kind and name: {@code DIGEST SHA-256}. */
    private static Stream<String> names(String oid) {
        Stream<String> services = KINDS.entrySet().stream().flatMap(kind -> Stream.of(Security.getProviders())
                .map(provider -> provider.getService(kind.getKey(), oid)).filter(service -> service != null).map(Provider.Service::getAlgorithm)
                .map(name -> kind.getValue() + " " + name));
        return Stream.concat(services, curve(oid));
    }

    private static Stream<String> curve(String oid) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(oid));
            return Stream.of("CURVE " + parameters.toString().split(" ")[0]);
        } catch (GeneralSecurityException e) {
            return Stream.empty();
        }
    }
}
