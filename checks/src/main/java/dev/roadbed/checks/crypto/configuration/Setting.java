package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.finding.Place;
import java.util.Locale;

/**
 * One setting, wherever it stands.
 *
 * @param source what reads it
 * @param key    as it is written, parts joined with dots; empty for a line that is only text
 * @param value  as it is written
 */
record Setting(Source source, String key, String value, Place place) {

    /** What reads a setting, and so what its key means. */
    enum Source {
        /** Spring Boot: {@code application.yml}, {@code bootstrap.properties}, or a variable in an image. */
        APPLICATION,
        /** Any other properties, YAML or text file among the resources. */
        RESOURCE,
        /** Texts for people: translations and messages. */
        TEXT,
        /** An XML file among the resources: elements joined with dots, attributes behind {@code @}. */
        XML,
        /** The Java virtual machine: {@code -Dname=value} and {@code --add-opens}. */
        JVM,
        /** A file of security properties, such as {@code java.security}. */
        SECURITY,
        /** A manifest of a jar. */
        MANIFEST
    }

    /** As Spring compares keys: case, dashes and underscores do not count; places in lists are left out. */
    String relaxed() {
        return key.replaceAll("\\[[0-9]*]", "").replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
