package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.evidence.Resource;
import dev.roadbed.checks.lock.Sha256;
import dev.roadbed.plugin.maven.RepositoryFile;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The files of Maven repositories that took part in the build of a module: parents, dependencies, plugins and what these need. */
@Named
final class ResolvedInputs {

    private final RepositorySystem repositories;
    private final BuildPluginManager plugins;

    @Inject
    ResolvedInputs(RepositorySystem repositories, BuildPluginManager plugins) {
        this.repositories = repositories;
        this.plugins = plugins;
    }

    /** @throws IOException if one of them, which this build has used, is not there any more */
    Collection<Resource> of(MavenProject project, List<MojoExecution> executions, MavenSession session) throws IOException {
        Map<String, Artifact> used = new LinkedHashMap<>();
        for (org.apache.maven.artifact.Artifact artifact : project.getArtifacts()) {
            add(used, RepositoryUtils.toArtifact(artifact));
        }
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            add(used, pom(parent, project, session));
        }
        for (MojoExecution execution : executions) {
            plugin(used, execution.getMojoDescriptor().getPluginDescriptor(), session);
        }
        List<Resource> inputs = new ArrayList<>();
        for (Artifact artifact : used.values()) {
            inputs.add(Resource.input(RepositoryFile.of(artifact), Sha256.of(artifact.getFile().toPath())));
        }
        return inputs;
    }

    /** A module that is not packaged yet is a directory of classes; its own statement speaks of it. */
    private static void add(Map<String, Artifact> used, Artifact artifact) {
        if (artifact.getFile() != null && artifact.getFile().isFile()) {
            used.putIfAbsent(RepositoryFile.of(artifact).path(), artifact);
        }
    }

    private Artifact pom(MavenProject parent, MavenProject project, MavenSession session) throws IOException {
        Artifact pom = new DefaultArtifact(parent.getGroupId(), parent.getArtifactId(), "pom", parent.getVersion());
        File local = parent.getFile();
        if (local != null && local.isFile()) {
            return pom.setFile(local);
        }
        try {
            return repositories.resolveArtifact(session.getRepositorySession(), new ArtifactRequest(pom, project.getRemoteProjectRepositories(),
                    "project")).getArtifact();
        } catch (ArtifactResolutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The plugin has run in this build, so Maven has its class loader, and what is in it, at hand. */
    private void plugin(Map<String, Artifact> used, PluginDescriptor plugin, MavenSession session) throws IOException {
        try {
            plugins.getPluginRealm(session, plugin);
            plugin.getArtifacts().forEach(artifact -> add(used, RepositoryUtils.toArtifact(artifact)));
        } catch (PluginResolutionException | PluginManagerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
