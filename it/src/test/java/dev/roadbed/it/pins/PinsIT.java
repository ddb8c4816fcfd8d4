package dev.roadbed.it.pins;

import dev.roadbed.it.FixtureFamily;

/** Every trap is found, and nothing but traps: file and line exactly, on the console and in both reports. */
class PinsIT extends FixtureFamily {

    PinsIT() {
        super("pins", "PIN");
    }
}
