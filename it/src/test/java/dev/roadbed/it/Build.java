package dev.roadbed.it;

import java.nio.file.Path;

/** What the build that runs these tests has prepared for them; {@code it/pom.xml} passes it on. */
public final class Build {

    private Build() {
    }

    /** The version of Roadbed under test. */
    public static String version() {
        return property("version");
    }

    /** The root of Roadbed's own repository: the tests of a module run in its directory. */
    public static Path roadbed() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Where tests may write: below {@code it/target}. */
    public static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    /** The local repository that holds what this build has made; tests' Mavens download into it. */
    public static Path localRepository() {
        return Path.of(property("local-repository"));
    }

    /** The local repository of the build that runs these tests. Looked into, never written. */
    public static Path outerRepository() {
        return Path.of(property("outer-repository"));
    }

    /** Whether this runs in CI, where nothing that a test needs may be missing. */
    public static boolean inContinuousIntegration() {
        String value = System.getenv("CI");
        return value != null && !value.isBlank() && !value.equals("false");
    }

    /** @throws IllegalStateException if the test was not started by the build of module {@code it} */
    static String property(String name) {
        String value = System.getProperty("roadbed.it." + name);
        if (value == null) {
            throw new IllegalStateException("system property roadbed.it." + name + " is missing: run the integration tests with"
                    + " ./mvnw verify -pl it -am, or from an IDE with the systemPropertyVariables of it/pom.xml");
        }
        return value;
    }
}
