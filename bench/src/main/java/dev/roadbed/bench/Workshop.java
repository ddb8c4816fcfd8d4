package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the measured projects are: below {@code bench/target}, with a local repository of their own. */
final class Workshop {

    /** The service as generated. */
    static final String WITH = "with";

    /** A reactor of many modules. */
    static final String REACTOR = "reactor";

    /** What the copy of a project is called that has no lock. */
    static final String UNLOCKED = "-unlocked";

    private static final String SERVICE = "roadbed-bench-service";
    private static final String LOCK = ".mvn/checksums/checksums.sha256";

    private final Path roadbed;
    private final Path place;

    /** @param roadbed the root of Roadbed's repository */
    Workshop(Path roadbed) {
        this.roadbed = roadbed;
        this.place = roadbed.resolve("bench/target/workshop");
    }

    /** Generates and builds a service as users do, so that everything is there for builds without a network. */
    Path service() throws IOException, InterruptedException {
        Path generated = roadbed.resolve("target/quickstart").resolve(SERVICE);
        Cost.of(roadbed, with(List.of(roadbed.resolve("quickstart").toString(), "service", "-DartifactId=" + SERVICE)));
        Path service = copy(generated, WITH);
        git(service);
        return service;
    }

    /** The same service; each execution that the parent POM binds has no phase. */
    Path withoutRoadbed(Path service) throws IOException, InterruptedException {
        Path without = copy(service, "without");
        Path pom = without.resolve("pom.xml");
        String text = Files.readString(pom);
        String removed = new Executions(roadbed.resolve("parent-pom/pom.xml")).withoutPhase();
        String changed = text.replace("  <build>\n    <plugins>\n", "  <build>\n    <plugins>\n" + removed);
        if (changed.equals(text)) {
            throw new IllegalStateException(pom + " has no <build><plugins> where it had");
        }
        Files.writeString(pom, changed);
        git(without);
        return without;
    }

    /** A reactor of so many modules; each uses one of the others and Spring's web stack. */
    Path reactor(int modules, Path service) throws IOException, InterruptedException {
        Path root = clean(REACTOR);
        Reactor.write(root, modules, Files.readString(service.resolve("pom.xml")));
        git(root);
        return root;
    }

    /** The same project as if it had never been locked: neither the file nor the settings that make Maven look at it. */
    Path withoutLock(Path project) throws IOException, InterruptedException {
        Path without = copy(project, project.getFileName() + UNLOCKED);
        Path config = without.resolve(".mvn/maven.config");
        Files.delete(without.resolve(LOCK));
        Files.writeString(config, Files.readString(config).lines()
                .filter(line -> !line.startsWith("-Daether.") && !line.equals("--strict-checksums"))
                .map(line -> line + "\n").collect(Collectors.joining()));
        git(without);
        return without;
    }

    /** What an earlier call has made. @throws IllegalStateException if none has */
    Path made(String name) {
        Path project = place.resolve(name);
        if (Files.notExists(project.resolve(".git"))) {
            throw new IllegalStateException("there is no " + project + " to measure: make it first");
        }
        return project;
    }

    /** A folder that an earlier call has filled. @throws IllegalStateException if none has */
    Path filled(String name) {
        Path folder = place.resolve(name);
        if (Files.notExists(folder)) {
            throw new IllegalStateException("there is no " + folder + " to measure: make it first");
        }
        return folder;
    }

    /** Takes what stands in a project's directory into its git repository. */
    void commit(Path project) throws IOException, InterruptedException {
        Cost.of(project, List.of("git", "add", "--all"));
        Cost.of(project, List.of("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false",
                "commit", "--quiet", "--message=Measured"));
    }

    /** The project's own Maven, with a network that a warm build does not use, for goals that refuse to do without. */
    List<String> mavenOnline(String... options) {
        return maven(options).stream().filter(word -> !word.equals("--offline")).toList();
    }

    /** The project's own Maven, offline, with options. */
    List<String> maven(String... options) {
        List<String> words = new ArrayList<>(List.of(roadbed.resolve("mvnw").toString(), "--batch-mode", "--offline"));
        words.addAll(List.of(options));
        return with(words);
    }

    /** The jars that the project in this folder stands on, copied; not offline, for the project may be new to the repository. */
    List<String> copyDependencies(Path project, Path target) throws IOException {
        String plugin = "org.apache.maven.plugins:maven-dependency-plugin:" + pinned("pom.xml", "maven-dependency-plugin");
        return with(List.of(roadbed.resolve("mvnw").toString(), "--batch-mode", "--quiet", "--file", project.resolve("pom.xml").toString(),
                plugin + ":copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=" + target));
    }

    /** The version of an artifact that a POM of this repository has among its properties. */
    String pinned(String pom, String artifact) throws IOException {
        Pattern property = Pattern.compile("<version\\." + artifact + ">([^<]+)<");
        return property.matcher(Files.readString(roadbed.resolve(pom))).results().findFirst()
                .orElseThrow(() -> new IllegalStateException(pom + " pins no " + artifact)).group(1);
    }

    /** The user's repository is read, never written: Roadbed is not installed there. */
    private List<String> with(List<String> words) {
        String user = System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
        List<String> all = new ArrayList<>(words);
        all.add("-Dmaven.repo.local=" + place.resolve("repository"));
        all.add("-Dmaven.repo.local.tail=" + Path.of(user).toAbsolutePath());
        return all;
    }

    private Path copy(Path source, String name) throws IOException {
        Path target = clean(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = source.relativize(file);
                if (!path.startsWith("target") && !path.startsWith(".git")) {
                    Files.createDirectories(target.resolve(path).getParent());
                    Files.copy(file, target.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    /** An empty folder of this name. */
    Path clean(String name) throws IOException {
        Path directory = place.resolve(name);
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(directory);
    }

    private void git(Path project) throws IOException, InterruptedException {
        Cost.of(project, List.of("git", "init", "--quiet"));
        commit(project);
    }
}
