package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.SecretKey;

/** JSON Web Tokens by two libraries. */
@SuppressWarnings("deprecation")
public final class Tokens {

    private Tokens() {}

    @Expect(FORBIDDEN)
    public static class Unsigned {
        public String token(JWTClaimsSet claims) {
            return new PlainJWT(claims).serialize();
        }
    }

    @Expect(NOT_LISTED)
    public static class HeaderRs256 {
        public JWSHeader header() {
            return new JWSHeader(JWSAlgorithm.RS256);
        }
    }

    @Expect({})
    public static class HeaderEs256 {
        public JWSHeader header() {
            return new JWSHeader(JWSAlgorithm.ES256);
        }
    }

    @Expect({})
    public static class HeaderPs512Built {
        public JWSHeader header() {
            return new JWSHeader.Builder(JWSAlgorithm.PS512).keyID("2026").build();
        }
    }

    @Expect(FORBIDDEN)
    public static class EncryptionPkcs1 {
        public JWEHeader header() {
            return new JWEHeader(JWEAlgorithm.RSA1_5, EncryptionMethod.A256GCM);
        }
    }

    @Expect(PREDICTABLE)
    public static class SignerOfLiteral {
        private static final String SECRET = "a-literal-that-is-long-enough-for-hmac-sha-256";

        public JWSSigner signer() throws JOSEException {
            return new MACSigner(SECRET);
        }
    }

    @Expect(PREDICTABLE)
    public static class SignerOfBytes {
        public JWSSigner signer() throws JOSEException {
            return new MACSigner("a-literal-that-is-long-enough-for-hmac-sha-256".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Expect({})
    public static class SignerOfRandom {
        public JWSSigner signer() throws JOSEException {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            return new MACSigner(secret);
        }
    }

    @Expect({})
    public static class SignerOfGivenKey {
        public JWSSigner signer(SecretKey key) throws JOSEException {
            return new MACSigner(key);
        }
    }

    @Expect(PREDICTABLE)
    public static class VerifierThroughHelper {
        private static MACVerifier verifier(String secret) throws JOSEException {
            return new MACVerifier(secret);
        }

        public MACVerifier run() throws JOSEException {
            return verifier("topsecret-topsecret-topsecret-topsecret");
        }
    }

    @Expect(PREDICTABLE)
    public static class JjwtKeyOfLiteral {
        public Key key() {
            return Keys.hmacShaKeyFor("a-literal-that-is-long-enough-for-hmac-sha-256".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Expect({})
    public static class JjwtKeyOfEnvironment {
        public Key key() {
            return Keys.hmacShaKeyFor(System.getenv("SECRET").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Expect(PREDICTABLE)
    public static class JjwtSignedWithText {
        public String token(String subject) {
            return Jwts.builder().setSubject(subject).signWith(SignatureAlgorithm.HS256, "c2VjcmV0").compact();
        }
    }

    @Expect(NOT_LISTED)
    public static class JjwtRs256 {
        public String token(String subject, Key key) {
            return Jwts.builder().setSubject(subject).signWith(key, SignatureAlgorithm.RS256).compact();
        }
    }

    @Expect({})
    public static class JjwtEs384 {
        public String token(String subject, Key key) {
            return Jwts.builder().setSubject(subject).signWith(key, SignatureAlgorithm.ES384).compact();
        }
    }

    @Expect(FORBIDDEN)
    public static class JjwtNone {
        public SignatureAlgorithm algorithm() {
            return SignatureAlgorithm.NONE;
        }

        public String token(String subject, Key key) {
            return Jwts.builder().setSubject(subject).signWith(key, algorithm()).compact();
        }
    }

    @Expect({})
    public static class RefusesNoneGood {
        public void check(SignatureAlgorithm algorithm) {
            if (algorithm == SignatureAlgorithm.NONE) {
                throw new IllegalArgumentException("a token without a signature");
            }
        }

        public boolean isSigned(String name) {
            return !SignatureAlgorithm.NONE.getValue().equals(name);
        }
    }
}
