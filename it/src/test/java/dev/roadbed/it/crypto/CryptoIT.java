package dev.roadbed.it.crypto;

import dev.roadbed.it.FixtureFamily;

/** Banned cryptography is found where it is used, and its good twin is left alone. */
class CryptoIT extends FixtureFamily {

    CryptoIT() {
        super("crypto", "CRYPTO");
    }
}
