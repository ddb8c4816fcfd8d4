package dev.roadbed.plugin.lock;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Resolves every plugin that {@code deploy} would run, with all that it depends on, and runs none of them. {@code roadbed:lock} calls
 * it with profile {@code release}: nobody makes a release only to lock what a release uses.
 */
@Mojo(name = LockPluginsMojo.GOAL, threadSafe = true)
public final class LockPluginsMojo extends AbstractMojo {

    static final String GOAL = "lock-plugins";

    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    @Inject
    public LockPluginsMojo(MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.session = session;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    @Override
    public void execute() throws MojoExecutionException {
        try {
            resolve(lifecycle.calculateExecutionPlan(session, true, "deploy").getMojoExecutions());
        } catch (Exception e) {
            // Maven has an exception of its own for each step of this; all of them say what cannot be had.
            throw new MojoExecutionException("a plugin of a release cannot be had: " + e.getMessage(), e);
        }
    }

    private void resolve(List<MojoExecution> executions) throws Exception {
        for (MojoExecution execution : executions) {
            plugins.getPluginRealm(session, execution.getMojoDescriptor().getPluginDescriptor());
            for (List<MojoExecution> forked : execution.getForkedExecutions().values()) {
                resolve(forked);
            }
        }
    }
}
