package dev.roadbed.templates.archetype;

import dev.roadbed.templates.FileRule;

/**
 * A file under {@code archetype-resources}.
 *
 * @param path with {@code /} between names and the archetype plugin's own token for the package
 * @param content its bytes
 * @param filtered whether Velocity reads it; otherwise it is copied
 * @param rule what holds for it
 */
record ArchetypeResource(String path, byte[] content, boolean filtered, FileRule rule) {

    /** The one file that the plugin always gives to Velocity. */
    static final String POM = "pom.xml";
}
