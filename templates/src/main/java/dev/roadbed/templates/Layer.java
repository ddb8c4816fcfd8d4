package dev.roadbed.templates;

/**
 * A directory of templates that a kind of project is made of.
 *
 * @param name of the directory, beside the manifest
 * @param into where its files go, with {@code /} at the end, or empty for the root of the project
 * @param when it is part of the project
 */
public record Layer(String name, String into, Condition when) {

    /** A layer that is always there, at the root. */
    public static Layer of(String name) {
        return new Layer(name, "", Condition.ALWAYS);
    }
}
