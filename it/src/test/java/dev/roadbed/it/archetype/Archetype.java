package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.roadbed.it.Build;
import dev.roadbed.it.MavenRun;

/** The archetypes as this build has made them, and {@code archetype:generate} with them. */
final class Archetype {

    /** The words of the README. */
    static final List<String> GENERATE = words("service");

    private Archetype() {
    }

    /** The command of the README, in this directory, with these further options. */
    static MavenRun generate(Path directory, String... options) {
        return MavenRun.in(directory).args(GENERATE).args(options);
    }

    /** The same for a library. */
    static MavenRun generateLibrary(Path directory, String... options) {
        return MavenRun.in(directory).args(words("library")).args(options);
    }

    private static List<String> words(String kind) {
        return List.of("org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
                "-DarchetypeGroupId=dev.roadbed", "-DarchetypeArtifactId=roadbed-archetype-" + kind,
                "-DarchetypeVersion=" + Build.version(), "-DarchetypeCatalog=local");
    }

    /** The text of each file below a directory by its path. */
    static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
