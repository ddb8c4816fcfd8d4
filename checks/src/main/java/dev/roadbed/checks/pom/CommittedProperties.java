package dev.roadbed.checks.pom;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Properties that files below {@code .mvn} give to every build of the repository. They are part of the commit, so a version that
 * comes from them is as good as one in a POM.
 */
public final class CommittedProperties {

    /** Read by Maven 4; the second name is the one of its first previews. */
    private static final List<String> PROPERTY_FILES = List.of("maven-user.properties", "maven.properties");

    private CommittedProperties() {}

    /**
     * Reads {@code .mvn/maven.config} and Maven 4's property files.
     *
     * @param directory the directory that holds {@code .mvn}; it may have none
     * @throws IOException if one of the files is there and cannot be read
     */
    public static Map<String, String> in(Path directory) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : PROPERTY_FILES) {
            Path file = directory.resolve(".mvn").resolve(name);
            if (Files.isRegularFile(file)) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> found.put(key, properties.getProperty(key)));
            }
        }
        Path config = directory.resolve(".mvn").resolve("maven.config");
        if (Files.isRegularFile(config)) {
            arguments(Files.readAllLines(config), found);
        }
        return found;
    }

    /** One argument for each line, as Maven 3.9 and later read the file; the last definition of a name wins. */
    private static void arguments(List<String> lines, Map<String, String> found) {
        boolean open = false;
        for (String line : lines) {
            String text = line.trim();
            if (text.equals("-D") || text.equals("--define")) {
                open = true;
            } else if (text.startsWith("-D") || text.startsWith("--define=")) {
                define(text.substring(text.startsWith("-D") ? 2 : 9), found);
            } else if (open) {
                define(text, found);
                open = false;
            }
        }
    }

    private static void define(String text, Map<String, String> found) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            found.put(text.substring(0, equals).trim(), text.substring(equals + 1).trim());
        } else if (!text.isEmpty()) {
            found.put(text, "true");
        }
    }
}
