package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.LockSetting;
import dev.roadbed.checks.lock.MavenConfig;
import dev.roadbed.plugin.maven.SecondMaven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.invoker.InvocationRequest;

/**
 * A second Maven that builds the project, from an empty local repository unless told otherwise, as CI would, and records the digest
 * of everything that it resolves.
 */
final class RecordedBuild {

    /** Settled by the recording itself; whatever this build was told about them is not passed on. */
    private static final List<String> NOT_PASSED_ON = List.of("aether.trustedChecksumsSource.", "aether.artifactResolver.postProcessor.",
            "maven.repo.local", "roadbed.lock.", "session.", "maven.multiModuleProjectDirectory", "env.");

    /** The parent's, the first by custom that of others as well: a release and an image are built against the lock. */
    private static final List<String> PROFILES = List.of("release", "image");

    /**
     * What leaves a plugin nothing to do once it has resolved what it uses, unless a POM sets the same: no class for SpotBugs and no source for
     * Checkstyle, no library for CycloneDX to hash, and no JVM of its own for tests of which none runs.
     */
    private static final Map<String, String> IDLE = Map.of(
            "spotbugs.onlyAnalyze", "none.None", "spotbugs.jvmArgs", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "checkstyle.includes", "none", "forkCount", "0",
            "includeCompileScope", "false", "includeRuntimeScope", "false", "includeProvidedScope", "false", "includeSystemScope", "false");

    private static final String TAIL = "maven.repo.local.tail";

    /** JUnit 5 and newer: no test has this tag, so the provider is resolved and nothing runs. */
    private static final String NO_TEST = "roadbed-none";

    private final MavenSession session;
    private final SecondMaven maven;
    private final String self;
    private final KnownDigests known;
    private final boolean cached;
    private final boolean idle;
    private final Consumer<String> log;

    /**
     * Prepares it.
     *
     * @param self   of this plugin, {@code group:artifact:version}: it is locked, too, since CI calls it
     * @param known  what downloads must be, as far as there was a lock
     * @param cached whether it uses the local repositories of this build instead of an empty one
     * @param idle   whether plugins that are known for it get nothing to do, as far as that can be told them
     */
    RecordedBuild(MavenSession session, Path root, String self, KnownDigests known, boolean cached, boolean idle, Consumer<String> log) {
        this.session = session;
        this.maven = new SecondMaven(session, root);
        this.self = self;
        this.known = known;
        this.cached = cached;
        this.idle = idle;
        this.log = log;
    }

    /**
     * Builds and records.
     *
     * @param work an empty directory that the caller removes
     * @param runTests whether tests run, for projects whose tests JUnit 5 does not run
     * @return what was recorded
     * @throws IOException if the build fails
     */
    Recorder record(Path work, boolean runTests) throws IOException {
        Path repository = repository(work);
        Recorder recorder = Recorder.in(work.resolve("record"));
        Path before = Files.createDirectories(work.resolve("known"));
        known.layOut(before);
        Properties properties = properties(runTests);
        recorder.switchOn(properties);
        properties.setProperty(LockSetting.KNOWN, "true");
        properties.setProperty(LockSetting.KNOWN + ".originAware", "false");
        properties.setProperty(LockSetting.KNOWN + ".basedir", before.toString());
        properties.setProperty(LockPluginsMojo.PROFILES, PROFILES.stream().filter(this::isDeclared).collect(Collectors.joining(",")));
        SecondMaven.run(request(repository, properties), "The lock is what it was."
                + " A lock is made of a build that succeeds: make ./mvnw verify -Pfull green first");
        return recorder;
    }

    /** Asked, because Maven 4 does not start with a profile that nobody has. */
    private boolean isDeclared(String wanted) {
        for (MavenProject project : session.getAllProjects()) {
            for (MavenProject at = project; at != null; at = at.getParent()) {
                if (at.getOriginalModel().getProfiles().stream().anyMatch(profile -> profile.getId().equals(wanted))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Path repository(Path work) throws IOException {
        if (cached) {
            return session.getRepositorySession().getLocalRepository().getBasedir().toPath();
        }
        Path empty = Files.createDirectories(work.resolve("repository"));
        InstalledSnapshots.of(session).copyTo(empty);
        return empty;
    }

    private InvocationRequest request(Path repository, Properties properties) {
        InvocationRequest request = maven.request();
        request.setLocalRepositoryDirectory(repository.toFile());
        // Plugins that only CI runs are locked as well.
        request.addShellEnvironment("CI", "true");
        request.setProperties(properties);
        request.addArg(MavenConfig.STRICT);
        request.addArgs(List.of("clean", "deploy", self + ":" + LockPluginsMojo.GOAL));
        request.setOutputHandler(line -> {
            known.hear(line);
            log.accept(line);
        });
        return request;
    }

    private Properties properties(boolean runTests) {
        Properties properties = maven.properties(name -> NOT_PASSED_ON.stream().noneMatch(name::startsWith));
        if (cached) {
            Object tail = session.getRepositorySession().getConfigProperties().getOrDefault(TAIL, "");
            properties.setProperty(TAIL, String.valueOf(tail));
            // The user's repository is not where a build of ours leaves its results.
            properties.setProperty("maven.install.skip", "true");
        }
        if (idle) {
            IDLE.forEach(properties::setProperty);
        }
        properties.setProperty(LockSetting.TRANSPORT_ALGORITHMS, "SHA-256,SHA-1");
        properties.setProperty("maven.deploy.skip", "true");
        properties.setProperty("surefire.failIfNoSpecifiedTests", "false");
        if (runTests) {
            properties.setProperty("maven.test.failure.ignore", "true");
        } else {
            properties.setProperty("groups", NO_TEST);
        }
        return properties;
    }
}
