package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomEntries;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;

/**
 * A dependency of a dependency that was chosen by a range, a keyword or as a snapshot. One that the project pins itself, directly
 * or in dependencyManagement, does not float, whatever others ask for.
 */
@AutoService(ModuleCheck.class)
public final class TransitiveDependencyFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-014", "transitive dependency floats", "what you ship changes without a commit, although your own POM is pinned");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        List<Finding> findings = new ArrayList<>();
        for (ResolvedArtifact artifact : module.effective().graph()) {
            if (!artifact.direct() && !artifact.managed() && floats(module, artifact)) {
                place(module, artifact.path().get(0)).ifPresent(place -> findings.add(finding(artifact, place)));
            }
        }
        return findings.stream().distinct().toList();
    }

    /** What a module of this repository asks for is judged in that module. */
    private static boolean floats(ModuleInput module, ResolvedArtifact artifact) {
        List<Coordinate> path = artifact.path();
        return module.floats(artifact.coordinate().at(artifact.requested()))
                && !module.siblings().contains(path.get(path.size() - 1));
    }

    private static Finding finding(ResolvedArtifact artifact, Place place) {
        Coordinate today = artifact.coordinate();
        String by = String.join(" -> ", artifact.path().stream().map(Coordinate::toString).toList());
        String how = Floating.of(artifact.requested()).map(Floating::because).orElse("");
        String pinned = Floating.of(today.version()).isEmpty() ? today.version() : "…";
        String now = today.version().equals(artifact.requested()) ? "" : "; today it is " + today.version();
        String fix = "<dependency><groupId>" + today.groupId() + "</groupId><artifactId>" + today.artifactId()
                + "</artifactId><version>" + pinned + "</version></dependency> in <dependencyManagement><dependencies>";
        return DESCRIPTION.finding(place, today.key() + " " + artifact.requested() + " by " + by,
                DESCRIPTION.why() + ": " + how + now, fix);
    }

    /** The line of the direct dependency that brings it; nothing if the same dependency is told in a parent's own build. */
    private static Optional<Place> place(ModuleInput module, Coordinate direct) {
        for (PomFile pom : module.lineage().local()) {
            Optional<Place> line = PomEntries.of(pom.model()).stream()
                    .filter(entry -> entry.kind() == EntryKind.DEPENDENCY && entry.artifactId().equals(direct.artifactId()))
                    .map(entry -> module.lineage().place(pom, entry.line()))
                    .findFirst();
            if (line.isPresent() && module.judged().contains(pom)) {
                return line;
            }
            if (line.isPresent() && parentHas(module, direct)) {
                return Optional.empty();
            }
        }
        PomFile own = module.lineage().own();
        return module.remoteParentPlace()
                .or(() -> Optional.of(module.lineage().place(own, Lines.of(own.model(), "artifactId"))));
    }

    private static boolean parentHas(ModuleInput module, Coordinate direct) {
        return module.effective().parent().map(Model::getDependencies).stream().flatMap(List::stream)
                .anyMatch(dependency -> coordinate(dependency).equals(direct));
    }

    private static Coordinate coordinate(Dependency dependency) {
        return new Coordinate(
                dependency.getGroupId(), dependency.getArtifactId(), String.valueOf(dependency.getVersion()));
    }
}
