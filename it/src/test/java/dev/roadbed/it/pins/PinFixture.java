package dev.roadbed.it.pins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;

/**
 * A folder of {@code it/src/test/resources/pins}; its README describes the form.
 *
 * @param name        of the folder: outcome, check and trap
 * @param arguments   of Maven
 * @param findings    the exact set, each as {@code RB-PIN-003 pom.xml:12}
 * @param mavenErrors texts in the error with which Maven itself ends the build, before any rule can look
 */
record PinFixture(String name, List<String> arguments, Set<String> findings, List<String> mavenErrors) {

    private static final Path FOLDER = Path.of("src/test/resources/pins");
    private static final Pattern NAME = Pattern.compile("(fail|pass)-pin-([0-9]{3})-[a-z0-9]+(-[a-z0-9]+)*");
    private static final String WHILE_SNAPSHOT = " while Roadbed is a snapshot";
    private static final Pattern FINDING = Pattern.compile("RB-PIN-[0-9]{3} \\S+");

    /** Expectations are not part of the project. */
    private static final List<String> EXPECTATIONS = List.of("expected-findings.txt", "expected-maven-error.txt", "maven-args.txt");

    /** All of them, or those whose names match the system property {@code roadbed.it.pins}. @throws IllegalStateException if there is none, or if one contradicts itself */
    static List<PinFixture> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            String wanted = System.getProperty("roadbed.it.pins", ".*");
            List<PinFixture> all = folders.filter(Files::isDirectory).map(PinFixture::read)
                    .filter(fixture -> fixture.name.matches(wanted)).sorted(Comparator.comparing(PinFixture::name)).toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no fixture called " + wanted + " in " + FOLDER.toAbsolutePath());
            }
            return all;
        }
    }

    private static PinFixture read(Path folder) {
        String name = folder.getFileName().toString();
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(name + ": name the folder (fail|pass)-pin-<number>-<trap-in-small-letters>");
        }
        PinFixture fixture = new PinFixture(name, lines(folder, "maven-args.txt"), findings(folder),
                lines(folder, "expected-maven-error.txt"));
        boolean expectsNothing = fixture.findings.isEmpty() && fixture.mavenErrors.isEmpty();
        if (fixture.passes() != expectsNothing) {
            throw new IllegalStateException(name + ": a fail- fixture expects findings or an error of Maven, a pass- fixture neither");
        }
        if (!fixture.findings.isEmpty() && !fixture.mavenErrors.isEmpty()) {
            throw new IllegalStateException(name + ": where Maven ends the build, no rule finds anything; expect one of them");
        }
        String id = "RB-PIN-" + matcher.group(2);
        if (!fixture.findings.isEmpty() && fixture.findings.stream().noneMatch(finding -> finding.startsWith(id + " "))) {
            throw new IllegalStateException(name + ": expects no finding of " + id);
        }
        if (!firstLine(folder.resolve("pom.xml")).matches("<!-- .{10,} -->")) {
            throw new IllegalStateException(name + ": the first line of pom.xml says in a comment what the trap is");
        }
        return fixture;
    }

    private static Set<String> findings(Path folder) {
        Set<String> findings = new TreeSet<>();
        for (String line : lines(folder, "expected-findings.txt")) {
            boolean conditional = line.endsWith(WHILE_SNAPSHOT);
            String finding = conditional ? line.substring(0, line.length() - WHILE_SNAPSHOT.length()) : line;
            if (!FINDING.matcher(finding).matches()) {
                throw new IllegalStateException(folder.getFileName() + "/expected-findings.txt: not 'RB-PIN-000 file:line': " + line);
            }
            if (!conditional || Build.version().endsWith("-SNAPSHOT")) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static List<String> lines(Path folder, String file) {
        try {
            Path path = folder.resolve(file);
            if (!Files.exists(path)) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList();
            if (lines.isEmpty()) {
                throw new IllegalStateException(folder.getFileName() + "/" + file + " is empty: leave it out");
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(folder + "/" + file, e);
        }
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    boolean passes() {
        return name.startsWith("pass-");
    }

    /** What to call Maven with. */
    List<String> call() {
        return arguments.isEmpty() ? List.of("validate") : arguments;
    }

    /** The project alone, in a git repository of its own. */
    FixtureProject project() throws IOException, InterruptedException {
        FixtureProject project = FixtureProject.uncommittedCopyOf("pins/" + name);
        for (String file : EXPECTATIONS) {
            Files.deleteIfExists(project.file(file));
        }
        return project.commit();
    }

    @Override
    public String toString() {
        return name;
    }
}
