package dev.roadbed.it.sigstore;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who uses a release: another machine, which has not seen it yet.
 *
 * @param project a directory in which there is nothing but settings that name the repository
 * @param copy    of the repository that the release was published to, to do something to
 */
record Consumer(FixtureProject project, Path copy) {

    static Consumer of(Path published) throws IOException {
        forgetRelease();
        FixtureProject project = FixtureProject.empty("consumer");
        Path copy = project.file("repository");
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(published.relativize(file).toString());
                // Digests beside a file say whether it arrived whole; whoever swaps the file swaps them as well.
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().matches(".*\\.(md5|sha[0-9]+)")) {
                    Files.copy(file, target);
                }
            }
        }
        project.write("settings.xml", """
                <settings>
                  <profiles>
                    <profile>
                      <id>release</id>
                      <repositories>
                        <repository><id>published</id><url>%s</url></repository>
                      </repositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>release</activeProfile></activeProfiles>
                </settings>
                """.formatted(copy.toUri()));
        return new Consumer(project, copy);
    }

    /** What the release has installed on the machine that made it, in the repository that the goal itself comes from. */
    static void forgetRelease() throws IOException {
        for (String module : List.of("payments-parent", "payments-money", "payments")) {
            forget(Build.localRepository().resolve("example/project").resolve(module));
        }
    }

    private static void forget(Path installed) throws IOException {
        if (Files.exists(installed)) {
            try (Stream<Path> files = Files.walk(installed)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** {@code roadbed:verify} as its page says. */
    MavenResult verify(LoopbackSigstore sigstore, String artifact, Identity expected) throws IOException, InterruptedException {
        MavenRun run = goal(artifact, expected);
        sigstore.environment().forEach((name, value) -> run.env(name, name.equals("JDK_JAVA_OPTIONS") ? value : null));
        return run.run();
    }

    /** The same where neither a repository nor Sigstore can be reached. */
    MavenResult withoutNetwork(String artifact, Identity expected) throws IOException, InterruptedException {
        return goal(artifact, expected).args("--offline").warm().run();
    }

    private MavenRun goal(String artifact, Identity expected) {
        return MavenRun.in(project).args("dev.roadbed:roadbed-maven-plugin:" + Build.version() + ":verify", "-Dartifact=" + artifact,
                "-Didentity=" + expected.workflow(), "-Dissuer=" + expected.issuer(), "--settings", project.file("settings.xml").toString(),
                "-Dmaven.repo.local=" + project.file("local"), "-Dmaven.repo.local.tail=" + Build.localRepository() + "," + Build.outerRepository());
    }
}
