package dev.roadbed.checks.crypto;

/** What kind of cryptography was observed; says how the value of a {@link CryptoUse} is to be read. */
public enum UseKind {
    /** A transformation as the JCA writes it: {@code AES/GCM/NoPadding}, or a bare {@code AES}. */
    CIPHER,
    /** A message digest: {@code SHA-256}. */
    DIGEST,
    /** A message authentication code: {@code HmacSHA256}. */
    MAC,
    /** A signature: {@code SHA256withRSA}. */
    SIGNATURE,
    /** The algorithm of a generator of secret keys; fact {@link Fact#KEY_BITS} if the size is set. */
    KEY_GENERATOR,
    /** The algorithm of a generator of key pairs; fact {@link Fact#KEY_BITS} if the size is set. */
    KEY_PAIR,
    /** A named elliptic curve: {@code secp256r1}. */
    CURVE,
    /** A key agreement: {@code ECDH}. */
    KEY_AGREEMENT,
    /** The algorithm that a secret key of given bytes is for: {@code AES}. */
    SECRET_KEY,
    /** A derivation of keys from passwords: {@code PBKDF2WithHmacSHA256}; fact {@link Fact#ITERATIONS} if known. */
    KEY_DERIVATION,
    /** The iteration count of a derivation from a password, or the cost of a password encoder, as a number. */
    ITERATIONS,
    /** The protocol that an SSLContext is made for: {@code TLS}, {@code SSLv3}. */
    SSL_CONTEXT,
    /** One enabled TLS protocol version: {@code TLSv1.1}. */
    SSL_PROTOCOL,
    /** One enabled cipher suite by its JSSE name. */
    SSL_SUITE,
    /** The type of a key store: {@code PKCS12}, {@code JKS}. */
    KEYSTORE_TYPE,
    /** The algorithm of a random number generator: {@code DRBG}, {@code SHA1PRNG}. */
    SECURE_RANDOM,
    /** A password encoder, by the simple name of its class or its id in Spring Security: {@code NoOpPasswordEncoder}, {@code noop}. */
    PASSWORD_ENCODER,
    /** A signature or encryption of a JSON Web Token by its name in JWA: {@code HS256}, {@code none}. */
    JWT_ALGORITHM,
    /** The size in bits of a constant secret that signs JSON Web Tokens. */
    JWT_SECRET,

    /** A key whose bytes are the same in each run. The value names the purpose. */
    STATIC_KEY,
    /** An initialisation vector or nonce that is the same in each run. */
    STATIC_IV,
    /** A salt that is the same in each run. */
    STATIC_SALT,
    /** A random number generator that is seeded with the same bytes, or the time, before it is used. */
    STATIC_SEED,
    /** A password in the code. */
    STATIC_PASSWORD,
    /** A generator that is not for cryptography gave a secret; the value is that secret's purpose: key, iv, salt, seed, token. */
    WEAK_RANDOM,
    /** A trust manager that accepts every certificate; the value is the name of its class. */
    TRUST_ALL,
    /** A host name verifier that accepts every name; the value is the name of its class, or of the constant. */
    ACCEPT_ALL_HOSTS,
    /** The length of the tag that authenticates what a cipher has encrypted, in bits; fact {@link Fact#KEY_BITS}. */
    AUTHENTICATION_TAG,
    /** Whether a certificate was revoked is not looked at. */
    REVOCATION_OFF,
    /** Endpoint identification is switched off. */
    ENDPOINT_IDENTIFICATION_OFF,
    /** A security property is set by code; the value is the property's name, fact {@link Fact#SET_TO} what it is set to. */
    SECURITY_PROPERTY,
    /** A connection without TLS, or without the checks that make TLS worth something; the value is the setting. */
    UNPROTECTED_CONNECTION,
    /** A private key, password or token in a file that travels with the program; the value says what or which setting, never the secret. */
    SECRET_IN_FILE,
    /** TLS is on, and what it may speak is left to the platform; the value is the setting that is missing. */
    TLS_DEFAULTS,
    /** The analysis had to stop before it knew; the value says why: a class file that can't be read, or a budget that ran out. */
    ANALYSIS_LIMIT
}
