package dev.roadbed.plugin.evidence;

import dev.roadbed.plugin.maven.SecondMaven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.shared.invoker.InvocationRequest;

/**
 * What one machine has different from another, as far as it can be played on one.
 *
 * @param umask  for new files, of the checkout as well; without effect on Windows
 * @param zone   time zone
 * @param locale as the variable {@code LC_ALL} has it, with language, country and encoding
 */
record Machine(String umask, String zone, String locale) {

    static final Machine PLAIN = new Machine("022", "UTC", "en_US.UTF-8");

    /** A umask of the careful, summer in January, and a language whose small i is another letter. */
    static final Machine STRANGE = new Machine("077", "Pacific/Auckland", "tr_TR.UTF-8");

    /** Checks the commit out. @throws IOException if git fails; the message is its own */
    void checkOut(Path repository, Path directory) throws IOException {
        List<String> words = List.of("git", "-c", "safe.directory=*", "clone", "--quiet", "--no-local", repository.toUri().toString(), directory.toString());
        Process process = new ProcessBuilder(withUmask(words)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("git clone: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git clone was interrupted", e);
        }
    }

    private List<String> withUmask(List<String> words) {
        if (SecondMaven.isWindows()) {
            return words;
        }
        List<String> all = new ArrayList<>(List.of("sh", "-c", "umask " + umask + " && exec \"$@\"", "sh"));
        all.addAll(words);
        return all;
    }

    /** What the user gives each Maven; the last of two options wins. */
    private static String here() {
        return Optional.ofNullable(System.getenv("MAVEN_OPTS")).orElse("");
    }

    /** Lets a Maven run on this machine. @param script a file that may be written for that */
    void settle(InvocationRequest request, Path script) throws IOException {
        request.addShellEnvironment("TZ", zone);
        request.addShellEnvironment("LC_ALL", locale);
        // A machine rarely has more than one language installed, and Java then passes over the variable and says nothing.
        request.setMavenOpts((here() + " -Duser.language=" + locale.substring(0, 2) + " -Duser.country=" + locale.substring(3, 5)).strip());
        // The builder and the time of a run differ by their nature; here it is the build that is compared.
        request.addShellEnvironment("GITHUB_ACTIONS", "");
        request.addShellEnvironment("GITLAB_CI", "");
        if (!SecondMaven.isWindows()) {
            Files.writeString(script, "#!/bin/sh\numask " + umask + "\nexec '" + request.getMavenExecutable().toString().replace("'", "'\\''") + "' \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            request.setMavenExecutable(script.toFile());
        }
    }
}
