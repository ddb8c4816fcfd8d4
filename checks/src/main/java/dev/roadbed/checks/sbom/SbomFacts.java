package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build knows and the CycloneDX plugin does not write.
 *
 * @param creator   of the SBOM and of the project's own components
 * @param time      of the build as its POM fixes it, so that equal sources give an equal SBOM
 * @param own       keys of the project's own modules
 * @param files     every delivered file by its component, the project's own among them
 * @param outer     what the delivery needs and does not hold, the Java runtime first
 * @param sources   where the source of a component is, as its POM says: of the project's own modules, and of those for which the SBOM says nothing
 * @param concluded which licences people have concluded
 */
public record SbomFacts(
        Creator creator,
        Optional<Instant> time,
        List<ComponentKey> own,
        Map<ComponentKey, DeliveredFile> files,
        List<OuterComponent> outer,
        Map<ComponentKey, String> sources,
        ConcludedLicences concluded) {

    public SbomFacts {
        own = List.copyOf(own);
        files = Map.copyOf(files);
        outer = List.copyOf(outer);
        sources = Map.copyOf(sources);
    }

    /** Whether a component is a module of the project itself. */
    boolean isOwn(ObjectNode component) {
        return Bom.key(component).filter(own::contains).isPresent();
    }
}
