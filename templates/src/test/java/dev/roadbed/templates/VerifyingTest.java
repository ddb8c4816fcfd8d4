package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands of VERIFYING.md are about this project, and about the workflow that really signs. A shell runs them, as somebody who pastes
 * them; programs that need a network are stand-ins that write down what they were asked, and refuse a file that is not what was published.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no sh to ask")
class VerifyingTest {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final String REPOSITORY = "https://github.com/acme/Fine-sizes";
    private static final String IDENTITY = REPOSITORY + "/.github/workflows/release.yml@refs/tags/v1.0.0";
    private static final String ISSUER = "https://token.actions.githubusercontent.com";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"library, one", "library, 'api,implementation'", "service,"})
    void eachCommandHoldsForARelease(String kind, String modules) throws Exception {
        List<String> blocks = commands(render(kind, modules, "github"));
        Shell shell = new Shell(directory);

        for (String block : blocks) {
            boolean mustFail = block.contains("# must fail");
            assertThat(shell.run(block) == 0).as("%s: %s", block, shell.output()).isNotEqualTo(mustFail);
        }

        List<String> artifacts = modules == null || modules.equals("one") ? List.of("fine-sizes") : List.of("fine-sizes-api", "fine-sizes-implementation");
        assertThat(blocks.stream().filter(block -> block.contains("# must fail"))).hasSize(1);
        for (String artifact : artifacts) {
            for (String type : List.of("jar", "pom", "cdx.json", "intoto.json")) {
                String file = artifact + "-1.0.0." + type;
                assertThat(shell.said()).contains("mvn -q dependency:copy -DoutputDirectory=. -Dartifact=com.acme.tools:" + artifact + ":1.0.0:" + type,
                        "cosign verify-blob " + file + " --bundle " + file + ".sigstore.json --certificate-oidc-issuer " + ISSUER + " --certificate-identity " + IDENTITY);
            }
            assertThat(shell.said()).contains("gh attestation verify " + artifact + "-1.0.0.jar --repo acme/Fine-sizes --cert-identity " + IDENTITY,
                    "mvn dev.roadbed:roadbed-maven-plugin:" + Renderer.release() + ":verify -Dartifact=com.acme.tools:" + artifact + ":1.0.0 -Didentity=" + IDENTITY);
        }
        assertThat(shell.said()).contains("git clone --branch v1.0.0 --depth 1 " + REPOSITORY + " sources")
                .anyMatch(call -> call.startsWith("mvnw -B -ntp -Pfull,release "
                        + (kind.equals("library") ? "pre-integration-test artifact:compare" : "verify jib:buildTar")));
    }

    @Test
    void anImageIsVerifiedByItsDigestInTwoWaysAndBuiltAgain() throws Exception {
        Shell shell = new Shell(directory);
        for (String block : commands(render("service", null, "github"))) {
            shell.run(block);
        }

        String image = "ghcr.io/acme/fine-sizes@sha256:" + "0".repeat(64);
        assertThat(shell.said()).contains(
                "cosign verify-attestation " + image + " --type slsaprovenance1 --certificate-oidc-issuer " + ISSUER + " --certificate-identity " + IDENTITY,
                "gh attestation verify oci://" + image + " --repo acme/Fine-sizes --cert-identity " + IDENTITY,
                "mvnw -B -ntp -Pfull,release verify jib:buildTar -Djib.to.image=ghcr.io/acme/fine-sizes");
    }

    /** Each command that verifies ends with an error if what was published is not what was signed. */
    @ParameterizedTest
    @CsvSource({"library, one, fine-sizes-1.0.0.jar", "library, one, fine-sizes-1.0.0.intoto.json",
            "library, 'api,implementation', fine-sizes-api-1.0.0.jar", "library, 'api,implementation', fine-sizes-1.0.0.pom", "service, , fine-sizes-1.0.0.cdx.json"})
    void aSwappedFileIsNoticedByTheExitCode(String kind, String modules, String swapped) throws Exception {
        List<String> blocks = commands(render(kind, modules, "github"));
        Shell shell = new Shell(directory);
        shell.run(blocks.get(0));
        Files.writeString(directory.resolve("work").resolve(swapped), "other bytes");

        assertThat(shell.run(blocks.get(1))).as(blocks.get(1)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"library, one", "library, 'api,implementation'", "service,"})
    void theWorkflowThatIsNamedSigns(String kind, String modules) {
        Map<String, String> files = render(kind, modules, "github");
        assertThat(files.get(".github/workflows/release.yml")).contains("tags: ['v*']", "id-token: write", "-Pfull,release deploy", "actions/attest@");
        assertThat(files.get("pom.xml")).contains("<url>" + REPOSITORY + "</url>", "scm:git:" + REPOSITORY + ".git");
    }

    /** Elsewhere there is no such workflow, and the page would ask for signatures that nobody makes. */
    @ParameterizedTest
    @CsvSource({"library, one", "library, 'api,implementation'", "service,"})
    void withoutTheWorkflowThereIsNoPage(String kind, String modules) {
        assertThat(render(kind, modules, "gitlab")).doesNotContainKeys("VERIFYING.md", ".github/workflows/release.yml");
        assertThat(render(kind, modules, "none")).doesNotContainKeys("VERIFYING.md", ".github/workflows/release.yml");
    }

    private static List<String> commands(Map<String, String> files) {
        return COMMANDS.matcher(files.get("VERIFYING.md")).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> render(String kind, String modules, String ci) {
        Map<String, String> given = new HashMap<>(Map.of("groupId", "com.acme.tools", "artifactId", "fine-sizes", "repository", REPOSITORY, "ci", ci));
        if (modules != null) {
            given.put("modules", modules);
        }
        return Renderer.bundled(kind).render(Answers.of(Questions.bundled(kind), given)).stream()
                .collect(Collectors.toMap(RenderedFile::path, file -> new String(file.content(), StandardCharsets.UTF_8)));
    }

    /** One shell's worth of state: the directory, and the variables that earlier blocks have set. */
    private static final class Shell {

        private static final String RECORD = "#!/bin/sh\necho \"$(basename \"$0\") $*\" >> \"$SAID\"\n";

        private final Path directory;
        private final List<String> variables = new ArrayList<>();
        private String output = "";

        Shell(Path directory) throws IOException {
            this.directory = directory;
            Files.createDirectories(directory.resolve("work"));
            // Puts down what was published: a file whose content is its name, and a signature that names the content.
            program("mvn", """
                    for word; do case $word in -Dartifact=*:*:*:*)
                      rest=${word#*:}; name=${rest%%:*}; rest=${rest#*:}; version=${rest%%:*}; file=$name-$version.${rest#*:}
                      echo "${file%.sigstore.json}" > "$file";; esac; done
                    """);
            program("cosign", """
                    [ "$1" = verify-blob ] || exit 0
                    cmp -s "$2" "$4"
                    """);
            program("gh", "");
            program("git", """
                    mkdir -p sources && cp "$(dirname "$0")/mvnw" sources/
                    """);
            // Builds the same bytes again.
            program("mvnw", """
                    for jar in ../*-1.0.0.jar; do
                      name=${jar#../}; module=${name%-1.0.0.jar}; module=${module##*-}
                      case $module in api | implementation) target=$module/target;; *) target=target;; esac
                      mkdir -p "$target" && cp "$jar" "$target/"
                    done
                    mkdir -p target && printf %s "$DIGEST" > target/jib-image.digest
                    """);
        }

        private void program(String name, String body) throws IOException {
            Path file = directory.resolve("bin").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, RECORD + body);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        int run(String block) throws IOException, InterruptedException {
            block.lines().filter(line -> line.matches("[A-Z]+=\\S+")).map(line -> "export " + line).forEach(variables::add);
            Process shell = new ProcessBuilder("sh", "-s").directory(directory.resolve("work").toFile()).redirectErrorStream(true).start();
            try (var out = shell.getOutputStream()) {
                out.write(("PATH=" + directory.resolve("bin") + ":$PATH; export SAID=" + directory.resolve("said") + "\n" + String.join("\n", variables) + "\n" + block)
                        .getBytes(StandardCharsets.UTF_8));
            }
            output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return shell.waitFor();
        }

        String output() {
            return output;
        }

        List<String> said() throws IOException {
            return Files.readAllLines(directory.resolve("said"));
        }
    }
}
