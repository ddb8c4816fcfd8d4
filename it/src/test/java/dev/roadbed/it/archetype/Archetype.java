package dev.roadbed.it.archetype;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The service's archetype as this build has made it, and {@code archetype:generate} with it. */
final class Archetype {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate";
    private static final String ID = "roadbed-archetype-service";
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private Archetype() {
    }

    /** Puts the archetype where Maven looks for it, without installing it for the user. */
    static void install() throws IOException, URISyntaxException {
        URL descriptor = Archetype.class.getResource("/META-INF/maven/archetype-metadata.xml");
        if (descriptor == null || !descriptor.getProtocol().equals("jar")) {
            throw new IllegalStateException("the archetype's jar is not among the test dependencies, but " + descriptor
                    + "; run from phase package on");
        }
        Path jar = Path.of(new URI(descriptor.getPath().substring(0, descriptor.getPath().indexOf('!'))));
        Path directory = Command.own().resolve("dev/roadbed").resolve(ID).resolve(VERSION);
        Files.createDirectories(directory);
        Files.copy(jar, directory.resolve(ID + "-" + VERSION + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The command of the README, in this directory, with these further options. */
    static Command generate(Path directory, String... options) {
        List<String> words = new ArrayList<>(List.of(Command.roadbed().resolve("mvnw").toString(), "-B", "-ntp", PLUGIN,
                "-DarchetypeGroupId=dev.roadbed", "-DarchetypeArtifactId=" + ID, "-DarchetypeVersion=" + VERSION,
                "-DarchetypeCatalog=local"));
        words.addAll(Command.repository());
        words.addAll(List.of(options));
        return new Command(directory, words);
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
