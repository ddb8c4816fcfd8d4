package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Gives a job a token that says who it is, as GitHub Actions does (OpenID Connect, RFC 7519). */
final class TokenIssuer {

    private static final String ES256 = "SHA256withECDSAinP1363Format";
    private static final String AUDIENCE = "sigstore";
    private static final int SECONDS = 300;

    private final SigningKey key = SigningKey.generate();

    TokenIssuer() throws GeneralSecurityException {
    }

    String token(Identity identity) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String text = part(Map.of("alg", "ES256", "typ", "JWT")) + "." + part(Map.of(
                "iss", identity.issuer(),
                "aud", AUDIENCE,
                "sub", identity.subject(),
                "iat", now,
                "exp", now + SECONDS,
                "repository", identity.repository(),
                "ref", identity.ref(),
                "job_workflow_ref", identity.workflow()));
        return text + "." + encode(key.sign(ES256, text.getBytes(US_ASCII)));
    }

    /** What a token says. @throws SecurityException if it is not ours, not for Sigstore, or too old */
    JsonNode claims(String token) throws GeneralSecurityException, IOException {
        int end = token.lastIndexOf('.');
        Base64.Decoder decoder = Base64.getUrlDecoder();
        SigningKey.verify(ES256, key.publicKey(), token.substring(0, end).getBytes(US_ASCII), decoder.decode(token.substring(end + 1)), "token");
        JsonNode claims = CanonicalJson.read(decoder.decode(token.substring(token.indexOf('.') + 1, end)));
        if (!AUDIENCE.equals(claims.path("aud").asText()) || claims.path("exp").asLong() < Instant.now().getEpochSecond()) {
            throw new SecurityException("token is for somebody else, or too old");
        }
        return claims;
    }

    private static String part(Map<String, Object> content) {
        return encode(CanonicalJson.of(content));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
