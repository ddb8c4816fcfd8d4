package dev.roadbed.checks.sbom;

import dev.roadbed.checks.pom.Coordinate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes two Maven artifacts the same component: coordinate and classifier. The type is left out, because Maven, its resolver and
 * the CycloneDX plugin do not always call it by the same name.
 *
 * @param classifier empty for none
 */
public record ComponentKey(Coordinate coordinate, String classifier) implements Comparable<ComponentKey> {

    /** The form of the purl specification for type maven. */
    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/@?#]+)/([^/@?#]+)@([^@?#]+)(?:\\?([^#]*))?(?:#.*)?");

    public ComponentKey {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(classifier, "classifier");
    }

    /** The artifact that a package URL names; nothing if it names none of Maven's. */
    public static Optional<ComponentKey> ofPurl(String purl) {
        Matcher matcher = PURL.matcher(purl);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Coordinate coordinate = new Coordinate(decode(matcher.group(1)), decode(matcher.group(2)), decode(matcher.group(3)));
            return Optional.of(new ComponentKey(coordinate, classifier(matcher.group(4))));
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing.
            return Optional.empty();
        }
    }

    private static String classifier(String qualifiers) {
        for (String qualifier : qualifiers == null ? new String[0] : qualifiers.split("&")) {
            if (qualifier.startsWith("classifier=")) {
                return decode(qualifier.substring("classifier=".length()));
            }
        }
        return "";
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(ComponentKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return coordinate + (classifier.isEmpty() ? "" : ":" + classifier);
    }
}
