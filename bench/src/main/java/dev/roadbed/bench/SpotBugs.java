package dev.roadbed.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * SpotBugs with the detectors of FindSecBugs that are about cryptography and no others, in the versions that the parent POM pins. Maven fetches it when it is asked
 * for: as a dependency of this module, each build of Roadbed would have to load and to lock 24 more jars.
 */
final class SpotBugs {

    private static final String PARENT = "parent-pom/pom.xml";
    private static final String PROJECT = "spotbugs";
    private static final String LIBRARIES = "libraries";
    private static final String PLUGIN = "findsecbugs-plugin";
    private static final Pattern DETECTOR = Pattern.compile("<Detector class=\"com\\.h3xstream\\.findsecbugs\\.(?:[a-z.]+\\.)?(\\w+)\" reports=\"[A-Z0-9_,]+\"");
    /** Whole names: what is in the package for cryptography (one of it is about error messages), and the two outside of it that look for keys and for java.util.Random. */
    private static final Pattern ABOUT_CRYPTO = Pattern.compile("com\\.h3xstream\\.findsecbugs\\.(crypto\\.(?!ErrorMessageExposure).*|password\\.ConstantPasswordDetector|PredictableRandomDetector)");

    private final Path libraries;
    private final String detectors;

    private SpotBugs(Path libraries, String detectors) {
        this.libraries = libraries;
        this.detectors = detectors;
    }

    /** Fetches it into the local repository of the bench. */
    static void fetch(Workshop workshop) throws IOException, InterruptedException {
        Path project = workshop.clean(PROJECT);
        // Without it Maven would take Roadbed's own settings, whose lock knows nothing of this.
        Files.createDirectories(project.resolve(".mvn"));
        // The Maven plugin's version is that of SpotBugs, and one number more.
        String spotbugs = workshop.pinned(PARENT, "spotbugs-maven-plugin").replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\.\\d+$", "$1");
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.roadbed.bench</groupId>
                  <artifactId>spotbugs</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency><groupId>com.github.spotbugs</groupId><artifactId>spotbugs</artifactId><version>%s</version></dependency>
                    <dependency><groupId>com.h3xstream.findsecbugs</groupId><artifactId>%s</artifactId><version>%s</version></dependency>
                  </dependencies>
                </project>
                """.formatted(spotbugs, PLUGIN, workshop.pinned(PARENT, PLUGIN)));
        Cost.of(project, workshop.copyDependencies(project, project.resolve(LIBRARIES)));
    }

    /** The one that was fetched. */
    static SpotBugs fetched(Workshop workshop) throws IOException {
        Path libraries = workshop.filled(PROJECT).resolve(LIBRARIES);
        return new SpotBugs(libraries, detectors(libraries));
    }

    private static String detectors(Path libraries) throws IOException {
        Path plugin = jars(libraries).stream().filter(jar -> jar.getFileName().toString().startsWith(PLUGIN)).findFirst().orElseThrow();
        try (ZipFile jar = new ZipFile(plugin.toFile()); InputStream description = jar.getInputStream(jar.getEntry("findbugs.xml"))) {
            List<String> names = DETECTOR.matcher(new String(description.readAllBytes())).results()
                    .filter(detector -> ABOUT_CRYPTO.matcher(detector.group().split("\"")[1]).matches()).map((MatchResult detector) -> detector.group(1)).toList();
            if (names.isEmpty()) {
                throw new IllegalStateException(plugin + " has no detector for cryptography");
            }
            return String.join(",", names);
        }
    }

    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** How many detectors run. */
    int size() {
        return detectors.split(",").length;
    }

    /** @param around jars in which it finds the classes that the analysed ones name */
    List<String> command(Path classes, Path around) throws IOException {
        String classPath = jars(libraries).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String plugin = jars(libraries).stream().map(Path::toString).filter(jar -> jar.contains(PLUGIN)).findFirst().orElseThrow();
        String auxiliary = jars(around).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return Jvm.command(classPath, "edu.umd.cs.findbugs.FindBugs2", List.of("-low", "-effort:default", "-pluginList", plugin,
                "-visitors", detectors, "-auxclasspath", auxiliary, classes.toString()));
    }
}
