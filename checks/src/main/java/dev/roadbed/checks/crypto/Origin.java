package dev.roadbed.checks.crypto;

import dev.roadbed.checks.finding.Place;
import java.util.Objects;

/**
 * Where the value of a use was written.
 *
 * @param name  the thing that holds it, in the user's words: {@code Config.ALGORITHM}, {@code crypto.algorithm}; empty for a literal
 * @param place where that is
 */
public record Origin(String name, Place place) {

    public Origin {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
    }

    /** A literal at its place. */
    public static Origin literal(Place place) {
        return new Origin("", place);
    }

    /** {@code from `Config.ALGORITHM` at Config.java:12}; empty for a literal that stands where it is used. */
    public String text(Place use) {
        if (name.isEmpty()) {
            return place.equals(use) ? "" : "from " + place;
        }
        return "from `" + name + "` at " + place;
    }
}
