package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.roadbed.it.Build;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code archetype:generate} as a user calls it. Each answer's rules are tested in {@code templates/} with the plugin's
 * own classes; here is what only a whole Maven can show.
 */
class GenerateIT {

    private static final String REFUSAL = "Roadbed generates nothing here:";

    @TempDir
    private Path directory;

    @Test
    void theDefaultsGiveExactlyTheseFiles() throws Exception {
        // Velocity reads these from the working directory, if they are there; nothing of ours calls a macro.
        for (String library : List.of("velocimacros.vtl", "VM_global_library.vm")) {
            Files.writeString(directory.resolve(library), "#macro(foo)PWN#end #macro(set)PWN#end");
        }

        MavenResult result = Archetype.generate(directory, "-DgroupId=com.acme", "-DartifactId=my-service").run()
                .succeeded();

        assertThat(result.output()).doesNotContain("is not being replaced", "already exists", "Don't override");
        Path project = directory.resolve("my-service");
        Map<String, String> files = Archetype.files(project);
        assertThat(String.join("\n", files.keySet()) + "\n").isEqualTo(expected("service-files.txt"));
        assertThat(files.values()).noneMatch(text -> text.contains("@@") || text.contains("PWN"));
        assertThat(files.get("pom.xml")).contains("<groupId>com.acme</groupId>", "<artifactId>my-service</artifactId>",
                "<version>0.1.0-SNAPSHOT</version>", "<name>my-service</name>", "<version>0.1.0-SNAPSHOT</version>");
        assertThat(files.get("src/main/java/com/acme/myservice/Application.java"))
                .contains("package com.acme.myservice;");
        assertThat(files.get("SECURITY.md")).contains("security@example.org");
        assertThat(files.get("CODEOWNERS")).contains("* @example/owners");
        assertThat(files.get("LICENSE")).contains("0BSD");
        assertThat(files.get(".github/workflows/ci.yml")).contains("${{ github.ref }}");
        assertThat(project.resolve("mvnw")).isExecutable();
        assertThat(files.get("mvnw")).isEqualTo(Files.readString(Build.roadbed().resolve("mvnw")));
    }

    @Test
    void everyAnswerArrivesOfflineAndInAnotherDirectory() throws Exception {
        Path projects = directory.resolve("my projects");
        // On an empty machine this downloads the plugin.
        Archetype.generate(directory, "-DgroupId=com.acme", "-DartifactId=first").run().succeeded();

        Archetype.generate(directory, "-o", "-DoutputDirectory=" + projects,
                "-DgroupId=de.int.enum", "-DartifactId=My.2-Service", "-Dversion=2026.11.24", "-Dpackage=com.acme._2nd",
                "-Dname=Order Service (EU) + more", "-DsecurityContact=https://acme.example/report",
                "-DcodeOwner=@acme/team", "-Dci=gitlab").run().succeeded();

        Map<String, String> files = Archetype.files(projects.resolve("My.2-Service"));
        assertThat(files).containsKeys(".gitlab-ci.yml", "src/main/java/com/acme/_2nd/Application.java")
                .doesNotContainKey(".github/workflows/ci.yml");
        assertThat(files.get("pom.xml")).contains("<groupId>de.int.enum</groupId>",
                "<artifactId>My.2-Service</artifactId>", "<version>2026.11.24</version>",
                "<name>Order Service (EU) + more</name>",
                "<image>my-2-service</image>");
        assertThat(files.get("SECURITY.md")).contains("https://acme.example/report");
        assertThat(files.get("CODEOWNERS")).contains("* @acme/team");
        assertThat(files.get("k8s/namespace.yaml")).contains("name: my-2-service");
    }

    @Test
    void badAnswersAreAllNamedAndNothingIsWritten() throws Exception {
        MavenResult result = Archetype.generate(directory, "-DgroupId=com acme", "-DartifactId=../beside-the-directory",
                "-Dversion=[1.0,2.0)", "-DsecurityContact=a@acme.example\nbuild: x", "-Dci=jenkins",
                "-DcodeOwner=").run().failed();

        assertThat(result.output()).contains(REFUSAL, "groupId 'com acme' is refused: ",
                "artifactId '../beside-the-directory' is refused: ", "version '[1.0,2.0)' is refused: ",
                "securityContact 'a@acme.example?build: x' is refused: ",
                "ci 'jenkins' is refused: ", "codeOwner is missing", "For example -DartifactId=orders",
                "No file was written");
        assertThat(Archetype.files(directory)).isEmpty();
        assertThat(directory.resolveSibling("beside-the-directory")).doesNotExist();
    }

    /** Two ways to go around a guard: name its property, and let an answer be evaluated. */
    @ParameterizedTest
    @EnumSource(Maven.class)
    void anAnswerIsNeverEvaluatedAndTheGuardCannotBeAnswered(Maven maven) throws Exception {
        String execution = "#set($e='')${e.class.forName('java.nio.file.Files').createFile("
                + "$e.class.forName('java.nio.file.Paths').get('mark', ''))}";

        MavenResult result = Archetype.generate(directory, "-DanswersChecked=yes", "-DanswersChecked==yes",
                "-DinputCheck=ok", "-DgroupId=com.acme", "-DartifactId=orders", "-Dversion=", "-Dpackage=com.acme",
                "-Dname=" + execution, "-DsecurityContact=s@acme.example", "-DcodeOwner=@acme", "-Dci=none",
                "-DoutputDirectory=.").maven(maven).run().failed();

        assertThat(result.output()).contains(REFUSAL, "name '#set($e='')", "version is missing");
        assertThat(Archetype.files(directory)).isEmpty();
    }

    @Test
    void interactiveAnswersAreCheckedToo() throws Exception {
        List<String> words = new ArrayList<>(List.of(Build.roadbed().resolve("mvnw").toString()));
        words.addAll(Archetype.GENERATE);
        words.addAll(Command.repositories("interactive-repository"));
        words.add("-DgroupId=com.acme");

        Command.Result result = new Command(directory, words).typing("../x\n\n\n\n\n\n\n\n\n").run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("Define value for property 'artifactId'", REFUSAL,
                "artifactId '../x' is refused");
        assertThat(Archetype.files(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom", "jar"})
    void anOuterProjectIsRefusedAndUnchanged(String packaging) throws Exception {
        String outer = "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId>"
                + "<version>1</version><packaging>" + packaging + "</packaging></project>";
        Path pom = Files.writeString(directory.resolve("pom.xml"), outer);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        // From inside, and from elsewhere by option.
        List<MavenRun> attempts = List.of(
                Archetype.generate(directory, "-DgroupId=com.acme", "-DartifactId=orders"),
                Archetype.generate(elsewhere, "-f", "../pom.xml", "-DgroupId=com.acme", "-DartifactId=orders"));

        for (MavenRun attempt : attempts) {
            MavenResult result = attempt.run().failed();

            assertThat(result.output()).contains(REFUSAL, "pom.xml", "not a module");
            assertThat(Archetype.files(directory)).containsOnlyKeys("pom.xml");
            assertThat(pom).hasContent(outer);
            assertThat(directory.resolve("orders")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "README.md"})
    void anExistingDirectoryIsRefusedAndUnchanged(String file) throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("orders")).resolve(file), "mine");

        MavenResult result = Archetype.generate(directory, "-DgroupId=com.acme", "-DartifactId=orders").run().failed();

        assertThat(result.output()).contains(REFUSAL, "orders exists already");
        assertThat(Archetype.files(directory)).isEqualTo(Map.of("orders/" + file, "mine"));
    }

    private static String expected(String resource) throws Exception {
        try (var stream = GenerateIT.class.getResourceAsStream("/archetype/" + resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
