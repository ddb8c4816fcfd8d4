package dev.roadbed.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JDK to run Maven with.
 *
 * @param home its {@code JAVA_HOME}
 */
public record Jdk(Path home) {

    /** Set by whoever runs the tests, or by the CI services' own images. */
    private static final List<String> VARIABLES =
            List.of("ROADBED_JDK%d", "JAVA_HOME_%d", "JAVA_HOME_%d_X64", "JAVA_HOME_%d_ARM64", "JDK_%d");

    /** The JDK that runs the tests. */
    public static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /**
     * The JDK of this feature release. Where it is missing, a laptop skips the calling test and says so; CI fails, because a test
     * that never runs there runs nowhere.
     *
     * @throws IllegalStateException if it is missing in CI
     */
    public static Jdk require(int feature) {
        Optional<Jdk> found = find(feature);
        String missing = "JDK " + feature + " not found: set ROADBED_JDK" + feature + " to its home";
        if (found.isEmpty() && Build.inContinuousIntegration()) {
            throw new IllegalStateException(missing);
        }
        if (found.isEmpty()) {
            System.out.println("[SKIPPED] " + missing);
        }
        assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }

    private static Optional<Jdk> find(int feature) {
        if (Runtime.version().feature() == feature) {
            return Optional.of(running());
        }
        List<Path> homes = new ArrayList<>();
        for (String variable : VARIABLES) {
            String value = System.getenv(variable.formatted(feature));
            if (value != null && !value.isBlank()) {
                homes.add(Path.of(value));
            }
        }
        String user = System.getProperty("user.home");
        for (String usual : List.of("/usr/lib/jvm", "/opt", "/opt/java", user + "/.sdkman/candidates/java", user + "/.jdks",
                user + "/.local/share/mise/installs/java", "/Library/Java/JavaVirtualMachines", "C:/Program Files/Java",
                "C:/Program Files/Eclipse Adoptium")) {
            homes.addAll(children(Path.of(usual), "*" + feature + "*"));
        }
        return homes.stream().flatMap(home -> List.of(home, home.resolve("Contents/Home")).stream())
                .filter(home -> isJdk(home, feature)).map(Jdk::new).findFirst();
    }

    private static List<Path> children(Path directory, String glob) {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, glob)) {
                stream.forEach(children::add);
            } catch (IOException e) {
                System.out.println("cannot look for a JDK in " + directory + ": " + e);
            }
        }
        children.sort(null);
        return children;
    }

    /** A directory's name proves nothing; the JDK's own release file names its version, and javac tells it from a JRE. */
    private static boolean isJdk(Path home, int feature) {
        boolean compiler = Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
        try {
            return compiler && Files.readString(home.resolve("release"))
                    .lines().anyMatch(line -> line.matches("JAVA_VERSION=\"" + feature + "\\b.*"));
        } catch (IOException e) {
            return false;
        }
    }
}
