package dev.roadbed.enforcer;

import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.LockInput;
import dev.roadbed.checks.lock.LockReactor;
import dev.roadbed.checks.lock.LockReading;
import dev.roadbed.checks.lock.LockSession;
import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.pom.Coordinate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.LocalRepositoryManager;

/** What Maven knows of a module and a session, as the input of the lock's checks. */
final class LockInputs {

    private final Examination examination;
    private final String mavenVersion;

    LockInputs(Examination examination, String mavenVersion) {
        this.examination = examination;
        this.mavenVersion = mavenVersion;
    }

    /** @throws IOException if a file that is there cannot be read */
    LockInput input() throws IOException {
        Path root = RepositoryRoot.mavenRoot(examination.session());
        LockFolder folder = new LockFolder(root);
        // Git is asked once in a build, and the lock is read while it thinks.
        GitProcess git = examination.memory().remember("git status of the lock", GitProcess.class, () -> GitProcess.start(root));
        Optional<LockReading> reading = reading(folder);
        List<UsedFile> used = new UsedFiles(examination.project()).list();
        return new LockInput(root, folder.files(), reading, folder.hasTraces(), git.status(), session(), new LockReactor(reactor()), used);
    }

    /** The lock is read once in a build: it has thousands of lines, and is the same for every module. */
    private Optional<LockReading> reading(LockFolder folder) throws IOException {
        Optional<String> text = folder.text();
        return text.map(content -> examination.memory().remember("lock", LockReading.class, () -> LockReading.of(content)));
    }

    /** What of the session decides whether the lock is obeyed. */
    LockSession session() {
        RepositorySystemSession repositories = examination.session().getRepositorySession();
        Map<String, String> properties = new TreeMap<>();
        repositories.getConfigProperties().forEach((name, value) -> {
            if (name.startsWith("aether.")) {
                properties.put(name, String.valueOf(value));
            }
        });
        String policy = repositories.getChecksumPolicy() == null ? "" : repositories.getChecksumPolicy();
        return new LockSession(properties, policy, mavenVersion, localRepositories(repositories), isContinuousIntegration());
    }

    private static List<Path> localRepositories(RepositorySystemSession repositories) {
        List<Path> directories = new ArrayList<>();
        LocalRepositoryManager manager = repositories.getLocalRepositoryManager();
        directories.add(manager.getRepository().getBasedir().toPath());
        for (String tail : String.valueOf(repositories.getConfigProperties().getOrDefault("maven.repo.local.tail", "")).split(",")) {
            if (!tail.isBlank()) {
                directories.add(Path.of(tail.strip()));
            }
        }
        return directories;
    }

    /** As profile "full" of the parent is switched on: CI servers set the variable. */
    private boolean isContinuousIntegration() {
        return examination.session().getSystemProperties().containsKey("env.CI");
    }

    private Set<Coordinate> reactor() {
        return examination.session().getAllProjects().stream().map(LockInputs::coordinate).collect(Collectors.toSet());
    }

    private static Coordinate coordinate(MavenProject project) {
        return new Coordinate(project.getGroupId(), project.getArtifactId(), project.getVersion());
    }
}
