package dev.roadbed.checks.pom;

import dev.roadbed.checks.finding.Place;
import java.util.Optional;

/**
 * Where a property gets its value.
 *
 * @param property the property's name
 * @param place    file and line, if the definition is in this repository
 * @param where    the same for people: {@code pom.xml:12}, or the coordinate of the remote parent
 * @param profile  id of the profile that holds the definition; empty outside of profiles
 */
public record Definition(String property, Optional<Place> place, String where, String profile) {

    /** {@code property a.version, pom.xml:12, profile "next"}. */
    @Override
    public String toString() {
        return "property " + property + ", " + where + (profile.isEmpty() ? "" : ", profile \"" + profile + "\"");
    }
}
