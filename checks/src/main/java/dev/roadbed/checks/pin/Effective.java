package dev.roadbed.checks.pin;

import dev.roadbed.checks.pom.PomFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Model;

/**
 * What Maven made of a module's POM.
 *
 * @param model  the effective model, with the source of every element
 * @param parent effective model of the parent, if that lies in the same repository: what it says is told there, not again in each child
 * @param graph  every dependency after conflicts were settled, in any order
 * @param boms   imported BOMs from elsewhere in whose text something may float, as written; the effective model no longer tells
 *               which parents and BOMs they are made of
 */
public record Effective(Model model, Optional<Model> parent, List<ResolvedArtifact> graph, List<PomFile> boms) {

    public Effective {
        Objects.requireNonNull(model, "model");
        graph = List.copyOf(graph);
        boms = List.copyOf(boms);
    }
}
