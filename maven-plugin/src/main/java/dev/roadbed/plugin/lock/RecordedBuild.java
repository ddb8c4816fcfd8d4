package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.LockSetting;
import dev.roadbed.checks.lock.MavenConfig;
import dev.roadbed.checks.lock.RecordingMark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A second Maven that builds the project from an empty local repository, as CI would, and records the digest of everything that it
 * resolves.
 */
final class RecordedBuild {

    /** Settled by the recording itself; whatever this build was told about them is not passed on. */
    private static final List<String> NOT_PASSED_ON = List.of("aether.trustedChecksumsSource.", "aether.artifactResolver.postProcessor.",
            "maven.repo.local", "roadbed.lock.", "session.", "maven.multiModuleProjectDirectory", "env.");

    /** JUnit 5 and newer: no test has this tag, so the provider is resolved and nothing runs. */
    private static final String NO_TEST = "roadbed-none";

    private final MavenSession session;
    private final Path root;
    private final String self;
    private final Consumer<String> log;

    /** @param self of this plugin, {@code group:artifact:version}: it is locked, too, since CI calls it */
    RecordedBuild(MavenSession session, Path root, String self, Consumer<String> log) {
        this.session = session;
        this.root = root;
        this.self = self;
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
        Path repository = Files.createDirectories(work.resolve("repository"));
        Path record = Files.createDirectories(work.resolve("record"));
        InstalledSnapshots.of(session).copyTo(repository);
        String mark = UUID.randomUUID().toString();
        RecordingMark.write(record, mark);
        Properties properties = properties(record, mark, runTests);
        run(request(repository, properties, List.of("clean", "deploy")));
        // On its own: beside a lifecycle, rules would judge this goal as one of the project's.
        run(request(repository, properties, List.of("--non-recursive", self + ":help")));
        Path file = record.resolve("checksums.sha256");
        if (!Files.isRegularFile(file)) {
            throw new IOException("the build resolved nothing, or its Maven cannot record: it needs 3.9.6 or newer");
        }
        return Files.readString(file);
    }

    private InvocationRequest request(Path repository, Properties properties, List<String> goals) {
        MavenExecutionRequest here = session.getRequest();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(root.toFile());
        request.setMavenExecutable(executable());
        request.setJavaHome(new File(System.getProperty("java.home")));
        request.setLocalRepositoryDirectory(repository.toFile());
        request.setUserSettingsFile(existing(here.getUserSettingsFile()));
        request.setGlobalSettingsFile(existing(here.getGlobalSettingsFile()));
        request.setProfiles(profiles(here));
        request.setBatchMode(true);
        request.setNoTransferProgress(true);
        request.setShowErrors(here.isShowErrors());
        // Plugins that only CI runs are locked as well.
        request.addShellEnvironment("CI", "true");
        request.setProperties(properties);
        request.addArg(MavenConfig.STRICT);
        request.addArgs(goals);
        request.setOutputHandler(log::accept);
        return request;
    }

    private static List<String> profiles(MavenExecutionRequest here) {
        List<String> profiles = new ArrayList<>(here.getActiveProfiles());
        here.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
        return profiles;
    }

    private Properties properties(Path record, String mark, boolean runTests) {
        Properties properties = new Properties();
        session.getUserProperties().forEach((name, value) -> {
            if (NOT_PASSED_ON.stream().noneMatch(String.valueOf(name)::startsWith)) {
                properties.setProperty(String.valueOf(name), String.valueOf(value));
            }
        });
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

    private void run(InvocationRequest request) throws IOException {
        try {
            InvocationResult result = new DefaultInvoker().execute(request);
            if (result.getExecutionException() != null) {
                throw new IOException("the build did not start: " + result.getExecutionException().getMessage(),
                        result.getExecutionException());
            }
            if (result.getExitCode() != 0) {
                throw new IOException("the build failed, see above. The lock is what it was. A lock is made of a build that succeeds:"
                        + " make ./mvnw verify -Pfull green first");
            }
        } catch (MavenInvocationException e) {
            throw new IOException("the build did not start: " + e.getMessage(), e);
        }
    }

    /** The project's wrapper, whose Maven CI uses; without one, the Maven that runs. */
    private File executable() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        File wrapper = root.resolve(windows ? "mvnw.cmd" : "mvnw").toFile();
        if (wrapper.isFile() && (windows || wrapper.canExecute())) {
            return wrapper;
        }
        return Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toFile();
    }

    private static File existing(File file) {
        return file != null && file.isFile() ? file : null;
    }
}
