package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tiny real project in a fresh directory of its own below {@code it/target/projects}, in a git repository of its own.
 * It stays there after the test, so that a failure can be looked at.
 */
public final class FixtureProject {

    /** Stands for the version of Roadbed in POMs of fixtures. */
    static final String VERSION_TOKEN = "@roadbed.version@";

    private final Path root;

    private FixtureProject(Path root) {
        this.root = root;
    }

    /**
     * A copy of a fixture, committed.
     *
     * @param fixture folder below {@code it/src/test/resources}, for example {@code pins/fail-pin-003-extension-range}
     */
    public static FixtureProject copyOf(String fixture) throws IOException, InterruptedException {
        return uncommittedCopyOf(fixture).commit();
    }

    /** A copy of a fixture that is in no git repository yet. */
    public static FixtureProject uncommittedCopyOf(String fixture) throws IOException {
        Path source = Path.of("src/test/resources").resolve(fixture).toAbsolutePath();
        if (!Files.isDirectory(source)) {
            throw new IllegalArgumentException("no fixture: " + source);
        }
        FixtureProject project = copyOf(source);
        project.fill();
        return project;
    }

    /** A copy of any directory, byte for byte, without its {@code target} and {@code .git}; in no git repository yet. */
    public static FixtureProject copyOf(Path source) throws IOException {
        FixtureProject project = empty(source.getFileName().toString());
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = source.relativize(file);
                if (path.startsWith("target") || path.startsWith(".git")) {
                    continue;
                }
                Path target = project.root.resolve(path.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return project;
    }

    /** An empty directory, in no git repository. */
    public static FixtureProject empty(String name) throws IOException {
        Path parent = Files.createDirectories(Build.target().resolve("projects"));
        FixtureProject project = new FixtureProject(Files.createTempDirectory(parent, name + "-"));
        // Maven's own mark of a root. Without it, Maven would take Roadbed's repository around us for the project's root, and its lock.
        Files.createDirectories(project.file(".mvn"));
        return project;
    }

    public Path root() {
        return root;
    }

    /** A file of the project, there or not. */
    public Path file(String path) {
        return root.resolve(path);
    }

    public String read(String path) throws IOException {
        return Files.readString(file(path));
    }

    /** Writes a file, with the directories above it, over what was there. */
    public FixtureProject write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text.replace(VERSION_TOKEN, Build.version()));
        return this;
    }

    /** Replaces every occurrence. @throws IllegalStateException if there is none, or nothing would change */
    public FixtureProject replace(String path, String old, String replacement) throws IOException {
        String before = read(path);
        String after = before.replace(old, replacement.replace(VERSION_TOKEN, Build.version()));
        if (after.equals(before)) {
            throw new IllegalStateException("replace was ineffective: " + path + " has no <" + old + ">:\n" + before);
        }
        Files.writeString(file(path), after);
        return this;
    }

    /** Removes a file. @throws java.nio.file.NoSuchFileException if it is not there */
    public FixtureProject delete(String path) throws IOException {
        Files.delete(file(path));
        return this;
    }

    /** Commits everything that git does not ignore; makes the repository first when there is none. */
    public FixtureProject commit() throws IOException, InterruptedException {
        if (!Files.isDirectory(file(".git"))) {
            if (!Files.exists(file(".gitignore"))) {
                write(".gitignore", "target/\n");
            }
            git("init", "--quiet", "--initial-branch=main");
        }
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message=Fixture");
        return this;
    }

    /** Runs git in the project, untouched by what its user has configured. Fails the test if git fails. */
    public String git(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("git", "-c", "user.name=Fixture", "-c", "user.email=fixture@example.org",
                "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", root.resolve(".no-such-git-configuration").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", words, output).isZero();
        return output;
    }

    private void fill() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".xml")).forEach(this::fill);
        }
    }

    private void fill(Path file) {
        try {
            // ISO 8859-1 keeps every byte, whatever the fixture's encoding is.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.contains(VERSION_TOKEN)) {
                Files.writeString(file, text.replace(VERSION_TOKEN, Build.version()), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
