package dev.roadbed.service.test.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A throw-away token issuer on this machine: real keys, real signatures, real metadata. Not in the jar. */
public final class LocalIssuer {

    /** The audience of its tokens. */
    public static final String AUDIENCE = "local";

    private final HttpServer server;

    private final ECKey ecKey;

    private final RSAKey rsaKey;

    private LocalIssuer(HttpServer server, ECKey ecKey, RSAKey rsaKey) {
        this.server = server;
        this.ecKey = ecKey;
        this.rsaKey = rsaKey;
    }

    /** Starts an issuer with new keys on a free port. */
    public static LocalIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalIssuer issuer = new LocalIssuer(server,
                    new ECKeyGenerator(Curve.P_256).keyID("ec").generate(),
                    new RSAKeyGenerator(3072).keyID("rsa").generate());
            String metadata = "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(issuer.address());
            String keys = new JWKSet(List.of(issuer.ecKey, issuer.rsaKey)).toString(true);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata));
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the throw-away token issuer", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make the keys of the throw-away token issuer", e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Returns the {@code iss} of its tokens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns a good token, valid for an hour, for a caller with these roles. */
    public String token(String... roles) {
        return token(JWSAlgorithm.ES256, claims -> claims.claim("roles", List.of(roles)));
    }

    /** Returns a really signed token; the change is applied to the claims of a good one. */
    public String token(JWSAlgorithm algorithm, Consumer<JWTClaimsSet.Builder> change) {
        boolean ec = JWSAlgorithm.Family.EC.contains(algorithm);
        JWSHeader header = new JWSHeader.Builder(algorithm).keyID(ec ? ecKey.getKeyID() : rsaKey.getKeyID()).build();
        try {
            JWSSigner signer = ec ? new ECDSASigner(ecKey) : new RSASSASigner(rsaKey);
            SignedJWT token = new SignedJWT(header, claims(change));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a token with " + algorithm, e);
        }
    }

    /** Returns the claims of a good token, changed. */
    public JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(address())
                .audience(AUDIENCE)
                .subject("somebody")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        change.accept(claims);
        return claims.build();
    }
}
