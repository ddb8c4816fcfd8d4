package dev.roadbed.checks.crypto;

import dev.roadbed.checks.finding.Place;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One observed use of cryptography: what, where, and where its value came from. It passes no judgement.
 *
 * @param kind   what was observed
 * @param value  the constant, as the kind says; {@link #NOT_DECIDED} if the analysis could not tell
 * @param place  where it is used
 * @param origin where the value was written
 * @param facts  what else is known, by the names in {@link Fact}; sorted, so that reports are the same each time
 */
public record CryptoUse(UseKind kind, String value, Place place, Origin origin, Map<String, String> facts)
        implements Comparable<CryptoUse> {

    /** The value of a use that the analysis could not decide. */
    public static final String NOT_DECIDED = "not decided";

    public CryptoUse {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(origin, "origin");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Whether the value is known. */
    public boolean decided() {
        return !NOT_DECIDED.equals(value);
    }

    /** A fact by its name in {@link Fact}. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** {@code `DES` from `Config.ALGORITHM` at Config.java:12}. */
    public String text() {
        String from = origin.text(place);
        return "`" + value + "`" + (from.isEmpty() ? "" : " " + from);
    }

    @Override
    public int compareTo(CryptoUse other) {
        int order = place.compareTo(other.place);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : value.compareTo(other.value);
        order = order != 0 ? order : from().compareTo(other.from());
        return order != 0 ? order : facts.toString().compareTo(other.facts.toString());
    }

    private String from() {
        return origin.name() + ", " + origin.place();
    }
}
