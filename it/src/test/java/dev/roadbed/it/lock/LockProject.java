package dev.roadbed.it.lock;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A project that uses one artifact of each {@link Kind} from a repository of its own, with a local repository of its own. */
final class LockProject {

    /** What stands before the tests' own repository: files that the outer build has downloaded, so that few downloads remain. */
    private static final String SETTINGS = """
            <settings>
              <profiles><profile><id>lock</id>
                <repositories>%1$s</repositories>
                <pluginRepositories>%2$s</pluginRepositories>
              </profile></profiles>
              <activeProfiles><activeProfile>lock</activeProfile></activeProfiles>
            </settings>
            """;

    /** Of code in the provider that runs the tests. */
    static final String PROVIDER_TRACE = "evil-provider";

    private static final String REPOSITORY = "<%1$s><id>%2$s</id><url>%3$s</url></%1$s>";

    private final FixtureProject files;
    private final Path repository;
    private final Path local;
    private final Path traces;

    private LockProject(FixtureProject files) throws IOException {
        this.files = files;
        // Beside the project, so that git sees nothing of them.
        Path beside = Files.createTempDirectory(files.root().getParent(), files.root().getFileName() + "-beside-");
        this.repository = beside.resolve("repository");
        this.local = beside.resolve("local");
        this.traces = Files.createDirectories(beside.resolve("traces"));
    }

    /** As committed; nothing is built or downloaded yet. */
    static LockProject create(Collection<Kind> evil) throws IOException, InterruptedException {
        LockProject project = new LockProject(FixtureProject.copyOf("lock/project"));
        LockRepository.lay(project.repository, evil);
        return project;
    }

    FixtureProject files() {
        return files;
    }

    /** Puts a changed copy of a jar where Maven looks first: all that was in it, and code that leaves a trace beside the tests. */
    void changeInLocalRepository(String path, String trace) throws IOException {
        Path target = local.resolve(path);
        Files.createDirectories(target.getParent());
        Payload.addedTo(Build.outerRepository().resolve(path), target, trace);
        String pom = path.replace(".jar", ".pom");
        Files.copy(Build.outerRepository().resolve(pom), local.resolve(pom));
    }

    /** Takes away what the repository has beside a file for those who ask whether they got it whole. */
    void loseChecksum(String path) throws IOException {
        Files.delete(repository.resolve(path + ".sha1"));
    }

    /** Runs Maven, with the artifacts' traces in {@link #traces}. */
    MavenResult run(Maven maven, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), maven, arguments);
    }

    /** The same, with variables {@code NAME=value}. */
    MavenResult run(List<String> environment, Maven maven, String... arguments) throws IOException, InterruptedException {
        for (String trace : traces()) {
            Files.delete(traces.resolve(trace));
        }
        List<String> words = new ArrayList<>(List.of("--global-settings", settings().toString(), "-Dmaven.repo.local=" + local,
                "-Dmaven.repo.local.tail=" + Build.localRepository() + "," + Build.outerRepository()));
        words.addAll(List.of(arguments));
        MavenRun run = MavenRun.in(files).maven(maven).withoutTestRepositories().args(words)
                .env(Payload.VARIABLE, traces.toString());
        environment.forEach(pair -> run.env(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return run.run();
    }

    /** What code of the artifacts has left behind in the last run. */
    List<String> traces() throws IOException {
        return Payload.traces(traces);
    }

    private Path settings() throws IOException {
        return settings(repository.resolveSibling("settings.xml"), repository, Build.outerRepository());
    }

    /** Writes settings in which these directories stand before all other remote repositories. */
    static Path settings(Path file, Path... repositories) throws IOException {
        return Files.writeString(file, SETTINGS.formatted(list("repository", repositories), list("pluginRepository", repositories)));
    }

    private static String list(String element, Path... repositories) {
        StringBuilder list = new StringBuilder();
        // By number: their directories can have one name.
        for (int i = 0; i < repositories.length; i++) {
            list.append(REPOSITORY.formatted(element, "lock-" + i, repositories[i].toUri()));
        }
        return list.toString();
    }
}
