package dev.roadbed.checks.pin.image;

import org.apache.maven.model.Plugin;

/**
 * An image that a plugin takes when nobody says anything.
 *
 * @param plugin   its artifact id
 * @param property that the plugin reads by itself
 * @param outer    element of the configuration
 * @param inner    element in that one
 * @param because  why the default floats
 */
record DefaultImage(String plugin, String property, String outer, String inner, String because) {

    /** Jib builds images and nothing else; Spring Boot's plugin only if such a goal is bound. */
    boolean isOf(Plugin other) {
        return other.getArtifactId().equals(plugin) && (plugin.equals(PomImages.JIB) || other.getExecutions().stream()
                .anyMatch(execution -> execution.getGoals().stream().anyMatch(goal -> goal.startsWith("build-image"))));
    }

    String opened() {
        return "<" + outer + "><" + inner + ">";
    }

    String closed() {
        return "</" + inner + "></" + outer + ">";
    }
}
