package dev.roadbed.plugin.lock;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.FindingText;
import dev.roadbed.checks.lock.DigestChanged;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockComparison;
import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.LockReading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What the goals have in common: where the lock is, and how its faults are told. */
abstract class AbstractLockMojo extends AbstractMojo {

    private final MavenSession session;
    private final MojoExecution execution;

    AbstractLockMojo(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** The work of the goal. @throws IOException with a reason for people */
    abstract void run() throws IOException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException("roadbed:" + execution.getGoal() + ": " + e.getMessage(), e);
        }
    }

    MavenSession session() {
        return session;
    }

    /** @throws MojoFailureException if Maven was started in a module, where the lock of the whole cannot be made */
    LockFolder folder() throws MojoFailureException {
        Path top = normal(session.getTopLevelProject().getBasedir());
        File multiModule = session.getRequest().getMultiModuleProjectDirectory();
        boolean marked = multiModule != null && new File(multiModule, ".mvn").isDirectory();
        if (marked && !normal(multiModule).equals(top)) {
            throw new MojoFailureException("There is one lock for the whole project. Run this in " + normal(multiModule));
        }
        if (session.getProjects().size() != session.getAllProjects().size()) {
            throw new MojoFailureException("There is one lock for all modules. Run this without --projects.");
        }
        return new LockFolder(top);
    }

    /** The committed lock, empty if there is none. Lines that are no lines are left out: a new lock replaces them anyway. */
    static Lock current(LockFolder folder) throws IOException {
        return folder.text().map(LockReading::of).map(LockReading::lock).orElse(Lock.of(List.of()));
    }

    /**
     * The lock that the project has today.
     *
     * @param known  what downloads must be: they are refused before their code runs
     * @param cached whether files that are on this machine are taken as they are, instead of downloading everything anew
     * @param idle   whether plugins that are known for it get nothing to do
     * @throws MojoFailureException if a download was refused; without a network: what a build in CI uses could not be there
     */
    Lock fresh(LockFolder folder, Lock known, boolean cached, boolean idle) throws IOException, MojoFailureException {
        if (session.isOffline()) {
            throw new MojoFailureException("A lock names what CI uses, and some of that is used with a network only."
                    + " Run this without --offline.");
        }
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        getLog().info("Building the project once more, from " + (cached ? "the local repository as it is" : "an empty local repository"));
        KnownDigests digests = new KnownDigests(known);
        RecordedBuild build = new RecordedBuild(session, folder.root(), plugin.getId(), digests, cached, idle, line -> getLog().info("| " + line));
        try {
            return new FreshLock(session, build).make();
        } catch (IOException e) {
            fail(new DigestChanged().check(new LockComparison(List.of(), List.of(), digests.refused()), Set.of()));
            throw e;
        }
    }

    static void fail(List<Finding> findings) throws MojoFailureException {
        if (!findings.isEmpty()) {
            throw new MojoFailureException(FindingText.number(findings) + "\n" + FindingText.of(findings));
        }
    }

    private static Path normal(File directory) {
        return directory.toPath().toAbsolutePath().normalize();
    }
}
