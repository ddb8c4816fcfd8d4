package dev.roadbed.templates.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.roadbed.templates.Answers;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.RefusedAnswersException;
import dev.roadbed.templates.TemplateTree;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad answers end with a message and without a file; good ones pass; the guard and the renderer are of one opinion. */
class GuardTest {

    /** The kind that is asked most. */
    private static final String KIND = "library";

    /** Where an injected command would leave its mark. */
    private static final String MARK = "roadbed-mark";

    @TempDir
    private static Path shared;
    private static ArchetypePlugin plugin;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws IOException {
        Path templates = Files.createDirectories(shared.resolve("templates"));
        Files.writeString(templates.resolve("pom.xml"), "<project>@@artifactId@@</project>\n");
        Files.writeString(templates.resolve("all.txt"), "@@groupId@@ @@version@@ @@name@@ @@securityContact@@\n");
        Questions questions = Questions.bundled(KIND);
        new ArchetypeCompiler(questions, Trees.anyFile(), TemplateTree.of(templates), "1").write(shared.resolve("out"));
        plugin = new ArchetypePlugin(ArchetypePlugin.jar(shared.resolve("out"), shared.resolve("archetype.jar")));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                // Paths.
                answer("artifactId", "../x"), answer("artifactId", "/etc/x"), answer("artifactId", "a/b"),
                answer("artifactId", "a\\b"),
                answer("artifactId", ".hidden"), answer("artifactId", "."), answer("artifactId", ".."),
                answer("artifactId", "a..b"),
                answer("artifactId", "C:x"), answer("artifactId", "con"), answer("artifactId", "NUL"),
                answer("artifactId", "com1"),
                answer("artifactId", "aux.txt"), answer("artifactId", "trailing."), answer("artifactId", "-leading"),
                answer("artifactId", "~"), answer("artifactId", "a b"), answer("artifactId", "a\u0000b"),
                // Velocity.
                answer("artifactId", "$x"), answer("artifactId", "a#set($x=1)"), answer("name", execution()),
                answer("groupId", execution()), answer("version", execution()), answer("package", execution()),
                answer("securityContact", execution()), answer("codeOwner", execution()), answer("ci", execution()),
                answer("name", "${name}"), answer("name", "#include('pom.xml')"), answer("name", "$name"),
                answer("name", "##"),
                answer("name", "#[[x]]#"),
                // XML, YAML, Markdown, shell.
                answer("name", "</name><build/>"), answer("name", "a & b"), answer("name", "&lt;"),
                answer("name", "<!--"),
                answer("name", "a: b"), answer("name", "'a'"), answer("name", "\"a\""), answer("name", "a # b"),
                answer("name", "[a]"),
                answer("name", "{a}"), answer("name", "`id`"), answer("name", "a|b"), answer("name", "a;b"),
                answer("name", "* a"),
                answer("name", "a\nb"), answer("name", "a\r\nb"), answer("name", "a\tb"), answer("name", "a\u0007b"),
                answer("name", "a\u2028b"), answer("name", "a\u0085b"), answer("name", "trailing "),
                answer("name", " leading"),
                answer("name", "a\n"), answer("groupId", "com.acme\n"), answer("artifactId", "orders\n"),
                answer("version", "1.0\n"),
                // Letters that look like others.
                answer("groupId", "com.\u0430cme"), answer("artifactId", "\u043erders"),
                answer("package", "com.\u0430cme"),
                answer("name", "\uff2frders"), answer("artifactId", "o\u200brders"),
                answer("artifactId", "o\u202erders"),
                // Names that Java or Maven cannot use.
                answer("package", "com.class.x"), answer("package", "com.int"), answer("package", "com._.x"),
                answer("package", "true"),
                answer("package", "com.2fast"), answer("package", "com..x"), answer("package", ".com"),
                answer("package", "com."),
                answer("package", "com.my-x"), answer("package", "com/x"), answer("package", "java.x"),
                answer("package", "javax"),
                answer("package", "com.aux.x"), answer("package", "com.a b"),
                answer("groupId", "com acme"), answer("groupId", "com..acme"), answer("groupId", ".com"),
                answer("groupId", "com."),
                answer("groupId", "../com"), answer("groupId", "com/acme"), answer("groupId", "com.nul"),
                answer("groupId", "-com"),
                // Versions.
                answer("version", "[1.0,2.0)"), answer("version", "[1.0]"), answer("version", "(,1.0]"),
                answer("version", "LATEST"),
                answer("version", "RELEASE"), answer("version", "1 & 2"), answer("version", "1.0 "),
                answer("version", ""),
                answer("version", "  "), answer("version", "1.0/2"), answer("version", "1..0"),
                answer("version", "1.0-"),
                answer("version", "v1"), answer("version", "1.0-20261124.101112-3"), answer("version", "SNAPSHOT"),
                answer("version", "1,2"), answer("version", "../1"),
                // The others.
                answer("securityContact", "a@b"), answer("securityContact", "nobody"),
                answer("securityContact", "http://acme.example"),
                answer("securityContact", "javascript:alert(1)"),
                answer("securityContact", "a@acme.example b@acme.example"),
                answer("securityContact", "a@acme.example\nb: c"),
                answer("securityContact", "https://acme.example/?a=b"),
                answer("securityContact", "https://user:password@acme.example"),
                answer("securityContact", "https://"),
                answer("securityContact", "<a@acme.example>"), answer("securityContact", "a@-acme.example"),
                answer("codeOwner", "acme"), answer("codeOwner", "@"), answer("codeOwner", "@acme/"),
                answer("codeOwner", "@a @b"),
                answer("codeOwner", "@../x"), answer("codeOwner", "@acme\n* @mallory"), answer("codeOwner", "*"),
                answer("ci", "jenkins"), answer("ci", "GitHub"), answer("ci", "github gitlab"), answer("ci", ""),
                answer("repository", "http://github.com/acme/sizes"), answer("repository", "https://github.com"),
                answer("repository", "https://github.com/acme/sizes.git"),
                answer("repository", "https://github.com/acme/sizes/"),
                answer("repository", "https://github.com/acme/../sizes"),
                answer("repository", "https://github.com/acme?a=b"), answer("repository", "git@github.com:acme/sizes"),
                answer("repository", "https://user:password@github.com/acme/sizes"), answer("repository", execution()),
                answer("developer", "a & b"), answer("developer", "<a@acme.example>"), answer("developer", execution()),
                answer("day", "2026-11-31"), answer("day", "2026-02-29"), answer("day", "2026-13-01"), answer("day", "2100-02-29"),
                answer("day", "26-11-24"), answer("day", "today"), answer("day", "2026-11-24T00:00:00Z"), answer("day", execution()),
                // Too long, where each character is fine.
                answer("groupId", "a".repeat(101)), answer("artifactId", "a".repeat(61)),
                answer("version", "1.0." + "1".repeat(37)),
                answer("version", "1"), answer("version", "1.0"), answer("version", "01.0.0"), answer("version", "1.0.0.Final"),
                answer("version", "1.0-alpha"), answer("version", "1.0.0-01"), answer("version", "1.0.0+build"),
                answer("package", "a".repeat(151)), answer("name", "a".repeat(81)),
                answer("name", "a".repeat(100_000)),
                answer("securityContact", "a".repeat(60) + "@" + "a".repeat(60) + ".example"),
                answer("codeOwner", "@" + "a".repeat(120)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String name, String value) throws IOException {
        Map<String, String> given = answers(name, value);

        Throwable refusal = catchThrowable(() -> plugin.generate(directory, given));

        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).contains(Guard.REFUSAL, Guard.help(KIND), "For example -D" + name + "=")
                .doesNotContainPattern("[^\\n -~]").hasSizeLessThan(2_000);
        assertThat(Generated.files(directory)).isEmpty();
        assertThat(directory).isEmptyDirectory();
        assertThat(Path.of(MARK)).doesNotExist();
        assertThat(refusal.getMessage()).contains(refusals(given));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                answer("artifactId", "z"), answer("artifactId", "1"), answer("artifactId", "2fast"),
                answer("artifactId", "a.b"),
                answer("artifactId", "my-service"), answer("artifactId", "my_service"),
                answer("artifactId", "MyService"),
                answer("artifactId", "class"), answer("artifactId", "true"), answer("artifactId", "a-.-b"),
                answer("artifactId", "a--b"),
                answer("artifactId", "console"), answer("artifactId", "com10"), answer("artifactId", "nullable"),
                answer("artifactId", "a".repeat(60)), answer("artifactId", "target"), answer("artifactId", "package"),
                answer("groupId", "com"), answer("groupId", "io.github.2fast"), answer("groupId", "com.acme-corp"),
                answer("groupId", "com.acme_corp"), answer("groupId", "de.int.x"), answer("groupId", "_x"),
                answer("groupId", "Com.ACME"),
                answer("groupId", "a".repeat(80)),
                answer("version", "1.0.0"), answer("version", "1.0.0-SNAPSHOT"), answer("version", "1.0." + "1".repeat(36)),
                answer("version", "2026.11.24"),
                answer("version", "1.0.0-rc.1"), answer("version", "1.0.0-alpha-2-SNAPSHOT"),
                answer("version", "0.0.1-20261124"),
                answer("package", "com.acme.my_orders"), answer("package", "orders"), answer("package", "com._2fast"),
                answer("package", "com.int_.x"), answer("package", "com.classes"), answer("package", "javascript.x"),
                answer("package", "com.record.var"), answer("package", "com.Acme"),
                answer("package", "x".repeat(150)),
                answer("name", "z"), answer("name", "Orders & more".replace("& ", "+ ")),
                answer("name", "Order Service (EU) 2.0"),
                answer("name", "my-service_2"), answer("name", "a".repeat(80)), answer("name", "2fast"),
                answer("name", "No."),
                answer("securityContact", "security+acme@mail.acme.example"),
                answer("securityContact", "s@a-b.example"),
                answer("securityContact", "https://acme.example"),
                answer("securityContact", "https://acme.example:8443/a/~b/c.html"),
                answer("codeOwner", "@a"), answer("codeOwner", "@acme/pay-ments"),
                answer("codeOwner", "@acme/sub.group/team"),
                answer("codeOwner", "owner@acme.example"),
                answer("ci", "github"), answer("ci", "gitlab"), answer("ci", "none"),
                answer("repository", "https://git.acme.example:8443/~a/b.git-tools/sizes_2"),
                answer("developer", "Acme Inc."), answer("developer", "The Orders (EU) authors"),
                answer("day", "2026-11-24"), answer("day", "2028-02-29"), answer("day", "2099-12-31"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void accepts(String name, String value) throws Exception {
        Map<String, String> given = answers(name, value);

        plugin.generate(directory, given);

        Answers answers = Answers.of(Questions.bundled(KIND), given);
        assertThat(Generated.files(directory.resolve(given.get("artifactId")))).containsOnlyKeys("pom.xml", "all.txt")
                .containsEntry("all.txt", answers.get("groupId") + " " + answers.get("version") + " "
                + answers.get("name")
                        + " " + answers.get("securityContact") + "\n");
    }

    @Test
    void allBadAnswersAreNamedAtOnceAndNothingThatOnlyFollowsFromThem() {
        Map<String, String> given = Map.of("groupId", "com acme", "version", "LATEST", "ci", "x", "package", "class");

        Throwable refusal = catchThrowable(() -> plugin.generate(directory, given));

        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).contains(refusals(given)).doesNotContain("package '")
                .doesNotContain("  name ");
        assertThat(refusals(given)).extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("groupId", "artifactId", "version", "ci");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theGuardCannotBeAnsweredFromACommandLine() throws Exception {
        // Maven cuts -Dname=value at the first equals sign.
        String[] cut = ("-D" + Guard.PROPERTY + "=" + Guard.FINE).substring(2).split("=", 2);
        Map<String, String> given = answers("name", execution());
        given.put(cut[0], cut[1]);

        assertThat(catchThrowable(() -> plugin.generate(directory, given))).hasMessageContaining(Guard.REFUSAL);
        assertThat(Path.of(MARK)).doesNotExist();
    }

    @Test
    void withoutTheGuardTheCommandWouldRun() throws Exception {
        Map<String, String> given = answers("name", execution());
        Answers.of(Questions.bundled(KIND), Map.of("groupId", "com.acme", "artifactId", "orders"));
        given.putAll(Map.of("version", "1", "package", "com.acme", "securityContact", "s@acme.example",
                "codeOwner", "@a", "ci", "none", Guard.PROPERTY, Guard.FINE, "outputDirectory", "."));
        try {
            catchThrowable(() -> plugin.generate(directory, given));

            assertThat(Path.of(MARK)).as("the attack that the other tests try").exists();
        } finally {
            Files.deleteIfExists(Path.of(MARK));
        }
    }

    @Test
    void goalsAfterGenerationHoldNoExpression() {
        Map<String, String> given = answers("archetype.goals", execution());

        assertThat(catchThrowable(() -> plugin.generate(directory, given)))
                .hasMessageContaining("archetype.goals is refused");
        assertThat(Path.of(MARK)).doesNotExist();
        assertThat(directory).isEmptyDirectory();
    }

    /** Writes a file named {@link #MARK} when it is evaluated; it lives in the working directory of the evaluation. */
    private static String execution() {
        return "#set($e='')${e.class.forName('java.nio.file.Files').createFile("
                + "$e.class.forName('java.nio.file.Paths').get('" + MARK + "', ''))}";
    }

    private static Map<String, String> answers(String name, String value) {
        Map<String, String> answers = new LinkedHashMap<>(Map.of("groupId", "com.acme", "artifactId", "orders"));
        answers.put(name, value);
        return answers;
    }

    private static List<String> refusals(Map<String, String> given) {
        Throwable refusal = catchThrowable(() -> Answers.of(Questions.bundled(KIND), given));
        assertThat(refusal).isInstanceOf(RefusedAnswersException.class);
        return ((RefusedAnswersException) refusal).refusals();
    }

    private static Arguments answer(String name, String value) {
        return Arguments.of(name, value);
    }
}
