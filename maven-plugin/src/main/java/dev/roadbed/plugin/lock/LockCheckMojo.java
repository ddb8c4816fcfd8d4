package dev.roadbed.plugin.lock;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.lock.DigestChanged;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockComparison;
import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.LockStale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes the lock anew in a temporary folder and compares: fails if the committed one is stale or an artifact has changed. */
@Mojo(name = "lock-check", aggregator = true)
public final class LockCheckMojo extends AbstractLockMojo {

    /** Lines that this build does not need are those of another platform or JDK, which {@code roadbed:lock} has added there. */
    @Parameter(property = "roadbed.lock.add", defaultValue = "false")
    private boolean add;

    /** Take what the local repository holds instead of downloading it anew: says whether the lock is stale, not what repositories serve. */
    @Parameter(property = "roadbed.lock.cached", defaultValue = "false")
    private boolean cached;

    @Inject
    public LockCheckMojo(MavenSession session, MojoExecution execution) {
        super(session, execution);
    }

    @Override
    void run() throws IOException, MojoFailureException {
        LockFolder folder = folder();
        if (folder.text().isEmpty()) {
            throw new MojoFailureException("There is no lock to check in " + folder.root() + ". Run ./mvnw roadbed:lock once.");
        }
        Lock committed = current(folder);
        LockComparison comparison = compare(folder, committed);
        List<Finding> findings = new ArrayList<>(new DigestChanged().check(comparison, Set.of()));
        findings.addAll(new LockStale().check(add ? comparison.withoutRemoved() : comparison));
        fail(findings);
        getLog().info(add && !comparison.removed().isEmpty()
                ? "The lock has all that this build needs, and " + comparison.removed().size() + " lines for others."
                : "The lock is what it would be if it was made today.");
    }

    /**
     * A build in which some plugins get nothing to do resolves nothing that the whole one would not. So if it needs each line of the lock, with
     * its digest, and no other, only what those plugins would resolve besides could be missing; and of that no strict build lets them do it.
     * What is downloaded anew takes longer than they do.
     */
    private LockComparison compare(LockFolder folder, Lock committed) throws IOException, MojoFailureException {
        if (cached) {
            try {
                LockComparison idle = LockComparison.of(committed, fresh(folder, committed, true, true));
                if ((add ? idle.withoutRemoved() : idle).isEmpty()) {
                    return idle;
                }
                getLog().info("Some of it differs: once more, with nothing left out");
            } catch (IOException e) {
                getLog().info("That did not work (" + e.getMessage() + "): once more, with nothing left out");
            }
        }
        return LockComparison.of(committed, fresh(folder, committed, cached, false));
    }
}
