package dev.roadbed.it.service;

import dev.roadbed.it.Edit;

/**
 * One thing that somebody does to a generated service, and the test of that service that must say so.
 *
 * @param name     what was done
 * @param edit     does it
 * @param test     the {@code Class.method} that fails
 * @param evidence what its message has in it, with one space for all white space
 */
record Mutation(String name, Edit edit, String test, String evidence) {

    private static final String SETTINGS = "src/main/resources/application.properties";

    /** A setting in a further file of the service, which wins over {@code application.yaml}. */
    static Mutation setting(String name, String setting, String test, String evidence) {
        return new Mutation(name, service -> service.write(SETTINGS,
                (java.nio.file.Files.exists(service.file(SETTINGS)) ? service.read(SETTINGS) : "") + setting + "\n"),
                test, evidence);
    }

    /** Other words in a file. */
    static Mutation replaced(String name, String path, String old, String replacement, String test, String evidence) {
        return new Mutation(name, service -> service.replace(path, old, replacement), test, evidence);
    }

    /** A new file. */
    static Mutation written(String name, String path, String text, String test, String evidence) {
        return new Mutation(name, service -> service.write(path, text), test, evidence);
    }

    @Override
    public String toString() {
        return name;
    }
}
