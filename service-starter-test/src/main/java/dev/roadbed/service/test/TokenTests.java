package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.local.LocalEnvironment;
import dev.roadbed.service.test.local.LocalIssuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only our issuer's current tokens for this service are believed, and only with approved signatures. */
@ServiceTest
public abstract class TokenTests {

    private static final LocalIssuer ISSUER = LocalEnvironment.issuer();

    private static final Map<String, Consumer<JWTClaimsSet.Builder>> BAD_CLAIMS = Map.of(
            "another audience", claims -> claims.audience("another-service"),
            "no audience", claims -> claims.audience((String) null),
            "another issuer", claims -> claims.issuer("https://issuer.example"),
            "expired", claims -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5)))),
            "not yet valid", claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(5)))));

    static final List<String> CASES = BAD_CLAIMS.keySet().stream().sorted().toList();

    /** The caller is known, and nobody may call the path. A token that is not believed gives 401. */
    private static final int BELIEVED = 403;

    @Autowired
    private Caller caller;

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256"})
    void believesApprovedSignatures(String algorithm) {
        assertThat(statusWith(signed(algorithm))).isEqualTo(BELIEVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS512", "PS512"})
    void refusesOtherSignaturesOfTheSameIssuer(String algorithm) {
        assertThat(statusWith(signed(algorithm))).isEqualTo(401);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void refusesWrongClaims(String badClaims) {
        String token = ISSUER.token(JWSAlgorithm.ES256, claims -> {
            claims.claim("roles", List.of("reader"));
            BAD_CLAIMS.get(badClaims).accept(claims);
        });
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void refusesATokenWithoutSignature() {
        String unsigned = new PlainJWT(ISSUER.claims(claims -> claims.claim("roles", List.of("reader")))).serialize();
        assertThat(statusWith(unsigned)).isEqualTo(401);
    }

    @Test
    void refusesASignatureThatDoesNotMatch() {
        String[] one = ISSUER.token("reader").split("\\.");
        String[] other = ISSUER.token("writer").split("\\.");
        assertThat(statusWith(one[0] + "." + other[1] + "." + one[2])).isEqualTo(401);
    }

    @Test
    void refusesAnotherIssuersKey() {
        LocalIssuer stranger = LocalIssuer.start();
        String token = stranger.token(JWSAlgorithm.ES256,
                claims -> claims.issuer(ISSUER.address()).claim("roles", List.of("reader")));
        assertThat(statusWith(token)).isEqualTo(401);
    }

    private int statusWith(String token) {
        return caller.send("GET", "/nobody-named-this", token).statusCode();
    }

    private static String signed(String algorithm) {
        return ISSUER.token(JWSAlgorithm.parse(algorithm), claims -> claims.claim("roles", List.of("reader")));
    }
}
