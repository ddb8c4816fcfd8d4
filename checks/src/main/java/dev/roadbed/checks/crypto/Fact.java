package dev.roadbed.checks.crypto;

/** Names of the facts that a {@link CryptoUse} may carry besides its value. */
public final class Fact {

    /** Size of the key in bits. */
    public static final String KEY_BITS = "keyBits";
    /** Size of the initialisation vector in bits. */
    public static final String IV_BITS = "ivBits";
    /** Iteration count of a key derivation. */
    public static final String ITERATIONS = "iterations";
    /** What it is for: {@code key}, {@code iv}, {@code salt}, {@code token}, {@code encrypt}. */
    public static final String PURPOSE = "purpose";
    /** The value that a property is set to. */
    public static final String SET_TO = "setTo";
    /** What was called: {@code javax.crypto.Cipher.getInstance}. */
    public static final String API = "api";

    /** What to write instead, where the place knows better than the policy. */
    public static final String INSTEAD = "instead";

    private Fact() {
    }
}
