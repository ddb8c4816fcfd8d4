package dev.roadbed.plugin.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A second Maven with this one's Java, settings, profiles and properties. */
public final class SecondMaven {

    private final MavenSession session;
    private final Path root;

    /** @param root the project that it builds */
    public SecondMaven(MavenSession session, Path root) {
        this.session = session;
        this.root = root;
    }

    /** A call that says nothing yet about goals, properties and what becomes of its output. */
    public InvocationRequest request() {
        MavenExecutionRequest here = session.getRequest();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(root.toFile());
        request.setMavenExecutable(executable());
        request.setJavaHome(new File(System.getProperty("java.home")));
        request.setUserSettingsFile(existing(here.getUserSettingsFile()));
        request.setGlobalSettingsFile(existing(here.getGlobalSettingsFile()));
        request.setProfiles(profiles(here));
        request.setBatchMode(true);
        request.setNoTransferProgress(true);
        request.setShowErrors(here.isShowErrors());
        return request;
    }

    /** The user's properties, of which some are this Maven's own business. */
    public Properties properties(Predicate<String> passedOn) {
        Properties properties = new Properties();
        session.getUserProperties().forEach((name, value) -> {
            if (passedOn.test(String.valueOf(name))) {
                properties.setProperty(String.valueOf(name), String.valueOf(value));
            }
        });
        return properties;
    }

    /**
     * Runs it.
     *
     * @param advice what follows from a build that fails
     * @throws IOException if it does not start, or fails
     */
    public static void run(InvocationRequest request, String advice) throws IOException {
        try {
            InvocationResult result = new DefaultInvoker().execute(request);
            if (result.getExecutionException() != null) {
                throw new IOException("the build did not start: " + result.getExecutionException().getMessage(), result.getExecutionException());
            }
            if (result.getExitCode() != 0) {
                throw new IOException("the build failed, see above. " + advice);
            }
        } catch (MavenInvocationException e) {
            throw new IOException("the build did not start: " + e.getMessage(), e);
        }
    }

    private static List<String> profiles(MavenExecutionRequest here) {
        List<String> profiles = new ArrayList<>(here.getActiveProfiles());
        here.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
        return profiles;
    }

    /** The project's wrapper, whose Maven CI uses; without one, the Maven that runs. */
    private File executable() {
        boolean windows = isWindows();
        File wrapper = root.resolve(windows ? "mvnw.cmd" : "mvnw").toFile();
        if (wrapper.isFile() && (windows || wrapper.canExecute())) {
            return wrapper;
        }
        return Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toFile();
    }

    /** Whether this machine has neither a shell of POSIX nor a umask. */
    public static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static File existing(File file) {
        return file != null && file.isFile() ? file : null;
    }
}
