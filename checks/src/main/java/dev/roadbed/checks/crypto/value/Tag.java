package dev.roadbed.checks.crypto.value;

/** Where an unknown value got its content from. */
public enum Tag {
    /** Only from constants of the program: the same in each run. */
    CONSTANT,
    /** From a generator that is made for secrets. */
    SECURE_RANDOM,
    /** From a generator that is not made for secrets. */
    WEAK_RANDOM,
    /** From the clock. */
    TIME,
    /** From outside of what is analysed. */
    EXTERNAL
}
