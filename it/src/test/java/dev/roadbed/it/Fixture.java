package dev.roadbed.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One trap of a family of checks: a folder such as {@code it/src/test/resources/pins/fail-pin-003-extension-range}. The README of
 * {@code pins} describes the form.
 *
 * @param folder      below {@code it/src/test/resources}
 * @param arguments   of Maven
 * @param environment variables of Maven's process, each as {@code CI=true}; then the repository has a remote, as on a CI server
 * @param tags        of the commit
 * @param branch      files that only a branch has, which the project is then at; its base is {@code main}
 * @param findings    all, sorted, each as {@code RB-PIN-003 pom.xml:12}
 * @param accepted    the accepted ones in the same form
 * @param mavenErrors texts in the error with which Maven itself ends the build, before any rule can look
 */
public record Fixture(
        String folder, List<String> arguments, List<String> environment, List<String> tags, List<String> branch, List<String> findings, List<String> accepted, List<String> mavenErrors) {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String WHILE_SNAPSHOT = " while Roadbed is a snapshot";
    private static final Pattern FINDING = Pattern.compile("RB-[A-Z]+-[0-9]{3} \\S+");
    private static final Pattern DAY = Pattern.compile("@today([+-][0-9]+)?@");

    /** Expectations are not part of the project. */
    private static final List<String> EXPECTATIONS = List.of("expected-findings.txt", "expected-accepted.txt",
            "expected-maven-error.txt", "maven-args.txt", "maven-env.txt", "git-tag.txt", "git-branch.txt");

    /**
     * All of a family, or those whose names match the system property {@code roadbed.it.<folder>}.
     *
     * @param folder of the family, for example {@code pins}
     * @param family as in its ids, for example {@code PIN}
     * @throws IllegalStateException if there is none, or if one contradicts itself
     */
    public static List<Fixture> all(String folder, String family) throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(folder))) {
            String wanted = System.getProperty("roadbed.it." + folder, ".*");
            List<Fixture> all = folders.filter(Files::isDirectory).map(path -> read(path, family))
                    .filter(fixture -> fixture.name().matches(wanted)).sorted(Comparator.comparing(Fixture::name)).toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no fixture called " + wanted + " in " + folder);
            }
            return all;
        }
    }

    private static Fixture read(Path folder, String family) {
        String name = folder.getFileName().toString();
        String form = "(fail|pass)-" + family.toLowerCase(Locale.ROOT) + "-([0-9]{3})-[a-z0-9]+(-[a-z0-9]+)*";
        Matcher matcher = Pattern.compile(form).matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(name + ": name the folder for outcome, check and trap: " + form);
        }
        Fixture fixture = new Fixture(RESOURCES.relativize(folder).toString(), lines(folder, "maven-args.txt"),
                lines(folder, "maven-env.txt"), lines(folder, "git-tag.txt"),
                lines(folder, "git-branch.txt"), findings(folder, "expected-findings.txt"), findings(folder, "expected-accepted.txt"),
                lines(folder, "expected-maven-error.txt"));
        fixture.requireSense("RB-" + family + "-" + matcher.group(2));
        return fixture;
    }

    private void requireSense(String id) {
        boolean expectsNothing = findings.isEmpty() && mavenErrors.isEmpty();
        if (passes() != expectsNothing) {
            throw new IllegalStateException(name() + ": a fail- fixture expects findings or an error of Maven, a pass- fixture neither");
        }
        if (!findings.isEmpty() && !mavenErrors.isEmpty()) {
            throw new IllegalStateException(name() + ": where Maven ends the build, no rule finds anything; expect one of them");
        }
        if (!findings.isEmpty() && findings.stream().noneMatch(finding -> finding.startsWith(id + " "))) {
            throw new IllegalStateException(name() + ": expects no finding of " + id);
        }
        if (!firstLine(RESOURCES.resolve(folder).resolve("pom.xml")).matches("<!-- .{10,} -->")) {
            throw new IllegalStateException(name() + ": the first line of pom.xml says in a comment what the trap is");
        }
    }

    private static List<String> findings(Path folder, String file) {
        List<String> findings = new ArrayList<>();
        for (String line : lines(folder, file)) {
            boolean conditional = line.endsWith(WHILE_SNAPSHOT);
            String finding = conditional ? line.substring(0, line.length() - WHILE_SNAPSHOT.length()) : line;
            if (!FINDING.matcher(finding).matches()) {
                throw new IllegalStateException(folder.getFileName() + "/" + file + ": not 'RB-PIN-000 file:line': " + line);
            }
            if (!conditional || Build.version().endsWith("-SNAPSHOT")) {
                findings.add(finding);
            }
        }
        return findings.stream().sorted().toList();
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

    /** Outcome, check and trap. */
    public String name() {
        return Path.of(folder).getFileName().toString();
    }

    boolean passes() {
        return name().startsWith("pass-");
    }

    /** The project alone, in a git repository of its own. */
    private FixtureProject project() throws IOException, InterruptedException {
        FixtureProject project = FixtureProject.uncommittedCopyOf(folder);
        for (String file : EXPECTATIONS) {
            Files.deleteIfExists(project.file(file));
        }
        try (Stream<Path> files = Files.walk(project.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                fillDays(file);
            }
        }
        if (branch.isEmpty()) {
            project.commit();
        } else {
            commitWithBase(project);
        }
        for (String tag : tags) {
            project.git("tag", tag);
        }
        if (!environment.isEmpty()) {
            project.git("remote", "add", "origin", "https://git.acme.test/trap.git");
        }
        return project;
    }

    private void commitWithBase(FixtureProject project) throws IOException, InterruptedException {
        Map<String, String> added = new LinkedHashMap<>();
        for (String path : branch) {
            added.put(path, project.read(path));
            project.delete(path);
        }
        project.commit().git("checkout", "--quiet", "-b", "topic");
        for (Map.Entry<String, String> file : added.entrySet()) {
            project.write(file.getKey(), file.getValue());
        }
        project.commit();
    }

    /** Every byte stays as it is, also in a file that is not UTF-8. */
    private static void fillDays(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String filled = DAY.matcher(text).replaceAll(Fixture::day);
        if (!filled.equals(text)) {
            Files.writeString(file, filled, StandardCharsets.ISO_8859_1);
        }
    }

    /** {@code @today@}, {@code @today+30@}, {@code @today-30@}: ledgers and documents age, and their fixtures must not. */
    private static String day(MatchResult token) {
        long days = token.group(1) == null ? 0 : Long.parseLong(token.group(1));
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    /** Runs Maven in it and compares: the outcome, both reports, and every finding on the console. */
    public void verify() throws IOException, InterruptedException {
        FixtureProject project = project();
        MavenRun run = MavenRun.in(project).args(arguments.isEmpty() ? List.of("validate") : arguments);
        environment.stream().map(variable -> variable.split("=", 2)).forEach(variable -> run.env(variable[0], variable[1]));
        MavenResult result = isPlain(project) ? run.warm().run() : run.run();
        if (!mavenErrors.isEmpty()) {
            assertThat(result.failed().output()).contains(mavenErrors);
            assertThat(Findings.reports(project, "findings.json")).as("Maven fails before a rule can report").isEmpty();
            return;
        }
        assertThat(Findings.of(project)).as(result.output()).containsExactlyElementsOf(findings);
        assertThat(Findings.accepted(project)).as(result.output()).containsExactlyElementsOf(accepted);
        if (passes()) {
            result.succeeded();
        } else {
            onConsole(result.failed());
        }
    }

    /** Whether there is nothing in {@code .mvn}, no property on the command line and no variable, which the start of a process could read. */
    private boolean isPlain(FixtureProject project) throws IOException {
        try (Stream<Path> told = Files.list(project.file(".mvn"))) {
            return environment.isEmpty() && arguments.stream().noneMatch(argument -> argument.startsWith("-D")) && told.findAny().isEmpty();
        }
    }

    /** Each finding in the house form, and no other. */
    private void onConsole(MavenResult result) {
        for (String finding : findings) {
            String[] words = finding.split(" ");
            assertThat(result.message()).containsPattern("(?m)\\[" + words[0] + "] \\S.*\\R"
                    + "\\s+at    " + Pattern.quote(words[1]) + "\\R\\s+why   \\S.*\\R\\s+fix   \\S(.*\\R)+?"
                    + "\\s+docs  docs/checks/" + words[0] + "\\.md");
        }
        assertThat(result.lines().stream().filter(line -> line.contains("[RB-") && !line.contains(Findings.NO_LOCK))).as(result.output()).hasSize(findings.size());
    }

    @Override
    public String toString() {
        return name();
    }
}
