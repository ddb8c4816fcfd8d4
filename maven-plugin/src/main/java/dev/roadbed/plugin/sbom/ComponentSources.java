package dev.roadbed.plugin.sbom;

import dev.roadbed.checks.sbom.ComponentKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Scm;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;

/** Where the sources of a module's dependencies are, as {@code <scm>} of their POMs and of the parents of these says. */
@Named
final class ComponentSources {

    private final ProjectBuilder builder;
    private final MavenSession session;

    @Inject
    ComponentSources(ProjectBuilder builder, MavenSession session) {
        this.builder = builder;
        this.session = session;
    }

    /** Those of some components; nothing for a component whose POM says nothing, or cannot be read. */
    Map<ComponentKey, String> of(MavenProject project, List<ComponentKey> components) {
        Set<ComponentKey> wanted = new HashSet<>(components);
        ProjectBuildingRequest request = request(project);
        Map<ComponentKey, String> sources = new HashMap<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (wanted.contains(ModuleFiles.key(artifact))) {
                source(artifact, request).ifPresent(url -> sources.put(ModuleFiles.key(artifact), url));
            }
        }
        return sources;
    }

    /** Its address, else that of Maven's own connection; nothing if it has neither. */
    static Optional<String> url(Scm scm) {
        return scm == null ? Optional.empty() : Stream.of(scm.getUrl(), scm.getConnection()).filter(text -> text != null && !text.isBlank()).findFirst();
    }

    private Optional<String> source(Artifact artifact, ProjectBuildingRequest request) {
        try {
            return url(builder.build(artifact, true, request).getProject().getScm());
        } catch (ProjectBuildingException e) {
            return Optional.empty();
        }
    }

    /** As lenient as for any dependency, and without what only a build needs. */
    private ProjectBuildingRequest request(MavenProject project) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setRemoteRepositories(project.getRemoteArtifactRepositories());
        request.setActiveProfileIds(List.of());
        return request;
    }
}
