package dev.roadbed.templates.archetype;

import java.util.List;

import dev.roadbed.templates.Condition;

/**
 * A file under {@code archetype-resources}.
 *
 * @param path with {@code /} between names and the archetype plugin's own tokens for the package
 * @param content its bytes
 * @param filtered whether Velocity reads it; otherwise it is copied
 * @param executable whether it can be run
 * @param when it is generated: if one of these holds
 */
record ArchetypeResource(String path, byte[] content, boolean filtered, boolean executable, List<Condition> when) {

    /** The one file that the plugin always gives to Velocity. */
    static final String POM = "pom.xml";

    /** Whether it is part of each project. */
    boolean always() {
        return when.contains(Condition.ALWAYS);
    }
}
