package dev.roadbed.it;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Mavens that the tests drive, each unpacked by {@code it/pom.xml} from its published archive. */
public enum Maven {
    /** The one of the wrapper. */
    V3_9("maven-39"),
    V3_10("maven-310"),
    /** Older than the parent allows. */
    TOO_OLD("maven-too-old"),
    /** Not supported yet: the tests report what it does. */
    V4("maven-4");

    private final String property;

    Maven(String property) {
        this.property = property;
    }

    /** For example {@code 3.9.16}. */
    public String version() {
        return Build.property(property);
    }

    /** Where its archive was unpacked. */
    Path home() {
        return Path.of(Build.property("mavens"), "apache-maven-" + version());
    }

    /** @throws IllegalStateException if the archive was not unpacked */
    Path executable() {
        String script = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        Path file = home().resolve("bin").resolve(script);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing: phase pre-integration-test of module it unpacks it");
        }
        return file;
    }

    @Override
    public String toString() {
        return "Maven " + version();
    }
}
