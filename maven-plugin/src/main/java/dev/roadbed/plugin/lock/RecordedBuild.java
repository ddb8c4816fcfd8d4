package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.LockSetting;
import dev.roadbed.checks.lock.MavenConfig;
import dev.roadbed.checks.lock.RecordingMark;
import dev.roadbed.plugin.maven.SecondMaven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private static final String TAIL = "maven.repo.local.tail";

    /** JUnit 5 and newer: no test has this tag, so the provider is resolved and nothing runs. */
    private static final String NO_TEST = "roadbed-none";

    private final MavenSession session;
    private final SecondMaven maven;
    private final String self;
    private final KnownDigests known;
    private final boolean cached;
    private final Consumer<String> log;

    /**
     * Prepares it.
     *
     * @param self   of this plugin, {@code group:artifact:version}: it is locked, too, since CI calls it
     * @param known  what downloads must be, as far as there was a lock
     * @param cached whether it uses the local repositories of this build instead of an empty one
     */
    RecordedBuild(MavenSession session, Path root, String self, KnownDigests known, boolean cached, Consumer<String> log) {
        this.session = session;
        this.maven = new SecondMaven(session, root);
        this.self = self;
        this.known = known;
        this.cached = cached;
        this.log = log;
    }

    /**
     * Builds and records.
     *
     * @param work an empty directory that the caller removes
     * @param runTests whether tests run, for projects whose tests JUnit 5 does not run
     * @return what Maven's resolver has written
     * @throws IOException if the build fails or nothing was recorded
     */
    String record(Path work, boolean runTests) throws IOException {
        Path repository = repository(work);
        Path record = Files.createDirectories(work.resolve("record"));
        String mark = UUID.randomUUID().toString();
        RecordingMark.write(record, mark);
        Path before = Files.createDirectories(work.resolve("known"));
        known.layOut(before);
        Properties properties = properties(record, mark, runTests);
        properties.setProperty(LockSetting.KNOWN, "true");
        properties.setProperty(LockSetting.KNOWN + ".originAware", "false");
        properties.setProperty(LockSetting.KNOWN + ".basedir", before.toString());
        run(request(repository, properties, List.of("clean", "deploy")));
        // On its own: beside a lifecycle, rules would judge this goal as one of the project's.
        InvocationRequest release = request(repository, properties, List.of(self + ":" + LockPluginsMojo.GOAL));
        release.setProfiles(Stream.concat(release.getProfiles().stream(), PROFILES.stream().filter(this::isDeclared)).toList());
        run(release);
        Path file = record.resolve("checksums.sha256");
        if (!Files.isRegularFile(file)) {
            throw new IOException("the build resolved nothing, or its Maven cannot record: it needs 3.9.6 or newer");
        }
        return Files.readString(file);
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

    private InvocationRequest request(Path repository, Properties properties, List<String> goals) {
        InvocationRequest request = maven.request();
        request.setLocalRepositoryDirectory(repository.toFile());
        // Plugins that only CI runs are locked as well.
        request.addShellEnvironment("CI", "true");
        request.setProperties(properties);
        request.addArg(MavenConfig.STRICT);
        request.addArgs(goals);
        request.setOutputHandler(line -> {
            known.hear(line);
            log.accept(line);
        });
        return request;
    }

    private Properties properties(Path record, String mark, boolean runTests) {
        Properties properties = maven.properties(name -> NOT_PASSED_ON.stream().noneMatch(name::startsWith));
        if (cached) {
            Object tail = session.getRepositorySession().getConfigProperties().getOrDefault(TAIL, "");
            properties.setProperty(TAIL, String.valueOf(tail));
            // The user's repository is not where a build of ours leaves its results.
            properties.setProperty("maven.install.skip", "true");
        }
        properties.setProperty(LockSetting.TRANSPORT_ALGORITHMS, "SHA-256,SHA-1");
        properties.setProperty(LockSetting.SOURCE, "true");
        properties.setProperty(LockSetting.ORIGIN_AWARE, "false");
        properties.setProperty(LockSetting.BASEDIR, record.toString());
        properties.setProperty(LockSetting.ENFORCED, "true");
        properties.setProperty(LockSetting.ALGORITHMS, "SHA-256");
        properties.setProperty(LockSetting.FAIL_IF_MISSING, "false");
        properties.setProperty(LockSetting.RECORD, "true");
        properties.setProperty(RecordingMark.PROPERTY, mark);
        properties.setProperty("maven.deploy.skip", "true");
        properties.setProperty("surefire.failIfNoSpecifiedTests", "false");
        if (runTests) {
            properties.setProperty("maven.test.failure.ignore", "true");
        } else {
            properties.setProperty("groups", NO_TEST);
        }
        return properties;
    }

    private static void run(InvocationRequest request) throws IOException {
        SecondMaven.run(request, "The lock is what it was. A lock is made of a build that succeeds: make ./mvnw verify -Pfull green first");
    }
}
