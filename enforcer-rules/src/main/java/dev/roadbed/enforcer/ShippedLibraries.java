package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.library.Library;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.UnreadablePomException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;

/** The libraries that ship with a module, each with the line of the POM that brings it. */
final class ShippedLibraries {

    private static final Set<String> SHIPPED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

    private ShippedLibraries() {}

    static List<Library> of(Examination examination) throws UnreadablePomException {
        Lineage lineage = new ProjectLineage(examination.memory(), examination.root(), examination.session()).of(examination.project());
        List<Library> libraries = new ArrayList<>();
        for (Artifact artifact : examination.project().getArtifacts()) {
            if (SHIPPED.contains(artifact.getScope())) {
                String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
                String through = through(artifact, name);
                libraries.add(new Library(name, artifact.getBaseVersion(), through, place(lineage, through)));
            }
        }
        return libraries;
    }

    /** The trail begins with the module itself; what stands behind it is in the POM. */
    private static String through(Artifact artifact, String name) {
        List<String> trail = artifact.getDependencyTrail();
        if (trail == null || trail.size() < 2) {
            return name;
        }
        String[] part = trail.get(1).split(":");
        return part[0] + ":" + part[1];
    }

    private static Place place(Lineage lineage, String name) {
        for (PomFile pom : lineage.local()) {
            Optional<Dependency> dependency = pom.model().getDependencies().stream()
                    .filter(one -> name.equals(one.getGroupId() + ":" + one.getArtifactId())).findFirst();
            if (dependency.isPresent()) {
                return lineage.place(pom, Lines.of(dependency.get(), "artifactId"));
            }
        }
        return lineage.remoteParentPlace().orElse(lineage.place(lineage.own(), 0));
    }
}
