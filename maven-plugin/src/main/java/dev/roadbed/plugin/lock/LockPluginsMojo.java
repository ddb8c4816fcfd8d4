package dev.roadbed.plugin.lock;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;

/**
 * Resolves every plugin that {@code deploy} would run, with all that it depends on, and runs none of them. {@code roadbed:lock} calls
 * it behind its build with profile {@code release}: nobody makes a release only to lock what a release uses.
 */
@Mojo(name = LockPluginsMojo.GOAL, threadSafe = true)
public final class LockPluginsMojo extends AbstractMojo {

    static final String GOAL = "lock-plugins";

    /** Of the release: what the module would be with these profiles as well, in a build that was started without them. */
    static final String PROFILES = "roadbed.lock.profiles";

    private final MavenSession session;
    private final MavenProject project;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final ProjectBuilder projects;

    /** Profiles that count here and not in the build that calls this goal. */
    @Parameter(property = PROFILES)
    private List<String> profiles;

    @Inject
    public LockPluginsMojo(MavenSession session, MavenProject project, LifecycleExecutor lifecycle, BuildPluginManager plugins,
            ProjectBuilder projects) {
        this.session = session;
        this.project = project;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.projects = projects;
    }

    @Override
    public void execute() throws MojoExecutionException {
        try {
            // What the build in front of this has resolved, Maven remembers.
            MavenSession other = session.clone();
            other.setCurrentProject(profiles == null || profiles.isEmpty() ? project : withProfiles());
            resolve(lifecycle.calculateExecutionPlan(other, true, "deploy").getMojoExecutions());
        } catch (Exception e) {
            // Maven has an exception of its own for each step of this; all of them say what cannot be had.
            throw new MojoExecutionException("a plugin of a release cannot be had: " + e.getMessage(), e);
        } finally {
            session.setCurrentProject(project);
        }
    }

    private MavenProject withProfiles() throws ProjectBuildingException {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        List<String> active = new ArrayList<>(request.getActiveProfileIds());
        active.addAll(profiles);
        request.setActiveProfileIds(active);
        request.setProject(null);
        request.setResolveDependencies(false);
        return projects.build(project.getFile(), request).getProject();
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
