package dev.roadbed.checks.crypto;

/** A list of what may be used. */
public interface CryptoPolicy {

    /** What the policy says of a use; what it does not list, or what is not decided, is a deviation. */
    Verdict judge(CryptoUse use);

    /** Name and edition of the standard. */
    String title();
}
