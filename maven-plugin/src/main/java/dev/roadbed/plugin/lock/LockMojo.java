package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.DigestChanged;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockComparison;
import dev.roadbed.checks.lock.LockDiff;
import dev.roadbed.checks.lock.LockDiffMarkdown;
import dev.roadbed.checks.lock.LockFolder;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Makes the lock anew: builds the project in a second Maven from an empty local repository, and writes down the SHA-256 of every
 * released artifact that was resolved. The first time it also completes .mvn/maven.config, .gitattributes and .gitignore.
 * Review the difference before you commit it: making a lock runs the code of new plugins and approves what was served.
 */
@Mojo(name = "lock", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST)
public final class LockMojo extends AbstractLockMojo {

    /** Paths whose bytes have changed although the version has not, and which you want nevertheless. */
    @Parameter(property = "roadbed.lock.acceptChanged")
    private List<String> acceptChanged;

    /** Keep the lines that this build does not need: for artifacts that only another platform or JDK uses. */
    @Parameter(property = "roadbed.lock.add", defaultValue = "false")
    private boolean add;

    /**
     * Take what the local repository holds instead of downloading it anew. Quicker by the time of the downloads; in return it approves
     * what is on this machine, and a strict build on another one is the first that compares it with what repositories serve.
     */
    @Parameter(property = "roadbed.lock.cached", defaultValue = "false")
    private boolean cached;

    @Inject
    public LockMojo(MavenSession session, MojoExecution execution) {
        super(session, execution);
    }

    @Override
    void run() throws IOException, MojoFailureException {
        LockFolder folder = folder();
        folder.requireNoLinks();
        Lock before = current(folder);
        Set<String> accepted = acceptChanged == null ? Set.of() : new HashSet<>(acceptChanged);
        Lock fresh = fresh(folder, before.without(accepted), cached, false);
        fail(new DigestChanged().check(LockComparison.of(before, fresh), accepted));
        Lock now = add ? fresh.with(before.without(accepted)) : fresh;
        folder.write(now);
        getLog().info(Lock.FILE + ": " + now.size() + " files");
        if (before.size() > 0) {
            LockDiffMarkdown.of(LockDiff.of(before, now, Versions.ORDER), ShippedArtifacts.of(session()))
                    .lines().forEach(getLog()::info);
        }
        getLog().info("Review `git diff .mvn`, then commit it.");
    }
}
