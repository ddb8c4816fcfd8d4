package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The commands of VERIFYING.md are about this project, and about the workflow that really signs. */
class VerifyingTest {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final String REPOSITORY = "https://github.com/acme/fine-sizes";

    private final Map<String, String> files = render("github");
    private final List<String> commands = commands(files.get("VERIFYING.md"));

    @Test
    void theyFetchTheArtifactOfThePom() {
        assertThat(files.get("pom.xml")).contains("<groupId>com.acme.tools</groupId>", "<artifactId>fine-sizes</artifactId>");
        assertThat(values("-Dartifact=(\\S+?):\\$VERSION")).hasSize(2).containsOnly("com.acme.tools:fine-sizes");
        assertThat(values("(?:verify-blob|attestation verify|cmp \\S+|cp) (\\S+?)(?:-\\$VERSION)?[.](?:jar|\\$TYPE)")).hasSize(5)
                .containsOnly("fine-sizes", "changed");
        assertThat(values("--bundle (\\S+?)-\\$VERSION[.](?:jar|\\$TYPE)[.]sigstore[.]json")).hasSize(2).containsOnly("fine-sizes");
    }

    @Test
    void theyExpectTheWorkflowThatSigns() {
        List<String> identities = values("--cert(?:ificate)?-identity (\\S+)");
        assertThat(identities).hasSize(3).containsOnly(REPOSITORY + "/.github/workflows/release.yml@refs/tags/v$VERSION");
        assertThat(values("--certificate-oidc-issuer (\\S+)")).hasSize(2).containsOnly("https://token.actions.githubusercontent.com");
        assertThat(files.get(".github/workflows/release.yml")).contains("tags: ['v*']", "id-token: write", "-Pfull,release deploy");
    }

    @Test
    void theyBuildTheSourcesThatThePomNames() {
        assertThat(files.get("pom.xml")).contains("<url>" + REPOSITORY + "</url>", "scm:git:" + REPOSITORY + ".git");
        assertThat(values("git clone .* (\\S+) sources")).containsExactly(REPOSITORY);
    }

    @Test
    void oneOfThemMustFail() {
        assertThat(commands.stream().filter(block -> block.contains("# must fail"))).singleElement().asString()
                .contains("echo >> changed.jar", "cosign verify-blob changed.jar");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no sh to ask")
    void theyAreCommandsOfAShell() throws Exception {
        Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        try (var out = shell.getOutputStream()) {
            out.write(String.join("\n", commands).getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    /** Elsewhere there is no such workflow, and the page would ask for signatures that nobody makes. */
    @Test
    void withoutTheWorkflowThereIsNoPage() {
        assertThat(render("gitlab")).doesNotContainKeys("VERIFYING.md", ".github/workflows/release.yml");
        assertThat(render("none")).doesNotContainKeys("VERIFYING.md", ".github/workflows/release.yml");
    }

    private List<String> values(String pattern) {
        return Pattern.compile(pattern).matcher(String.join("\n", commands)).results().map(found -> found.group(1)).toList();
    }

    private static List<String> commands(String page) {
        return COMMANDS.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> render(String ci) {
        Answers answers = Answers.of(Questions.bundled("library"),
                Map.of("groupId", "com.acme.tools", "artifactId", "fine-sizes", "repository", REPOSITORY, "ci", ci));
        return Renderer.bundled("library").render(answers).stream()
                .collect(Collectors.toMap(RenderedFile::path, file -> new String(file.content(), StandardCharsets.UTF_8)));
    }
}
