package dev.roadbed.checks.crypto.library;

import dev.roadbed.checks.finding.Place;

/**
 * A library that ships with the module.
 *
 * @param name    {@code group:artifact}
 * @param through the dependency of the POM that brings it; equal to the name if it stands there itself
 * @param place   of that dependency
 */
public record Library(String name, String version, String through, Place place) {

    /** {@code org.example:old 1.0}, with what brings it. */
    public String text() {
        return name + " " + version + (through.equals(name) ? "" : ", which comes with " + through);
    }
}
