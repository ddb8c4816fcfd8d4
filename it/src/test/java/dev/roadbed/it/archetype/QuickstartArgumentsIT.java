package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import dev.roadbed.it.Build;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./quickstart} says before it starts Maven for the first time. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script; the README has the lines for Windows")
class QuickstartArgumentsIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                             | say what to generate",
            "desktop                        | there is no kind of project called 'desktop'",
            "service library                | one kind of project at a time",
            "library --run                  | --run is for a service",
            "service -Dmodules=one          | -Dmodules is an answer for a library",
            "service service                | one kind of project at a time",
            "service --runn                 | unknown argument --runn",
            "service -o                     | unknown argument -o",
            "service -DartefactId=x         | unknown argument -DartefactId=x",
            "service -Dartefact=x.y         | unknown argument -Dartefact=x.y",
            "service -Dartefact=x.y=z       | unknown answer -Dartefact",
            "service -DartifactId           | unknown argument -DartifactId",
            "service -DoutputDirectory=/x   | unknown argument -DoutputDirectory=/x",
            "service -Dmaven.repo.local=    | maven.repo.local is empty"})
    void refusesWhatItDoesNotKnowWithUsageAndExit2(String arguments, String message) throws Exception {
        Command.Result result = quickstart(List.of(arguments.isEmpty() ? new String[0] : arguments.split(" "))).run();

        assertThat(result.exit()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("quickstart: " + message, "usage: ./quickstart service");
    }

    @Test
    void helpsWhenAsked() throws Exception {
        Command.Result result = quickstart(List.of("--help")).run();

        assertThat(result.exit()).isZero();
        assertThat(result.output()).startsWith("usage: ./quickstart service");
    }

    @Test
    void saysThatJavaHomeIsWrong() throws Exception {
        Command.Result result = quickstart(List.of("service")).with("JAVA_HOME", directory.toString()).run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("quickstart: JAVA_HOME is " + directory
                + ", but there is no bin/java in it. Set it to a JDK 17 or newer.\n");
    }

    @ParameterizedTest
    @CsvSource({"1.8", "11", "16"})
    void saysThatJavaIsTooOld(String release) throws Exception {
        fakeJava(release);

        Command.Result result = quickstart(List.of("service")).with("JAVA_HOME", directory.toString()).run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).startsWith("quickstart: " + directory.resolve("bin/java") + " is Java " + release)
                .contains("needs a JDK 17 or newer");
    }

    @Test
    void saysThatThereIsNoCompiler() throws Exception {
        fakeJava("21");

        Command.Result result = quickstart(List.of("service")).with("JAVA_HOME", directory.toString()).run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("quickstart: " + directory + " has no compiler (bin/javac): it is no JDK."
                + " Set JAVA_HOME to a JDK 17 or newer.\n");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        onlyTools("cat", "sed", "head");

        Command.Result result = quickstart(List.of("service")).with("JAVA_HOME", null)
                .with("PATH", directory.resolve("bin").toString()).run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output())
                .isEqualTo("quickstart: there is no Java here. Install a JDK 17 or newer, or set JAVA_HOME"
                + " to one.\n");
    }

    @Test
    void saysThatThereIsNoGit() throws Exception {
        onlyTools("cat", "sed", "head");

        Command.Result result = quickstart(List.of("service")).with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", directory.resolve("bin").toString()).run();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).startsWith("quickstart: there is no git here. Install git");
    }

    /** A {@code bin/java} that says it is of this release. */
    private void fakeJava(String release) throws Exception {
        script("java", "echo '    java.home = " + directory + "'\necho '    java.specification.version = " + release
                + "'\n");
    }

    /** A search path with nothing but these. */
    private void onlyTools(String... tools) throws Exception {
        for (String tool : tools) {
            script(tool, "exec /usr/bin/env PATH=/usr/bin:/bin " + tool + " \"$@\"\n");
        }
    }

    private void script(String name, String text) throws Exception {
        Path script = Files.createDirectories(directory.resolve("bin")).resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Command quickstart(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", Build.roadbed().resolve("quickstart").toString()));
        words.addAll(arguments);
        return new Command(Build.roadbed(), words);
    }
}
