package dev.roadbed.checks.sbom;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.lock.Lock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link SbomCheck} looks at: the SBOM that is there, and what this build knows.
 *
 * @param place   of the SBOM, there or not
 * @param text    of the SBOM, if there is one
 * @param subject what it has to be about
 * @param time    of the build as its POM fixes it; nothing if it does not
 * @param own     the files of the project itself: the module's, or of an aggregate those of all modules
 * @param runtime what is delivered with it, transitive ones included
 * @param known   what else may be named: modules of the build, and what the platform provides
 * @param lock    the committed lock, if there is one
 * @param review  which licences people have concluded
 */
public record SbomInput(
        Place place,
        Optional<String> text,
        ComponentKey subject,
        Optional<Instant> time,
        List<DeliveredFile> own,
        List<DeliveredFile> runtime,
        Set<ComponentKey> known,
        Optional<Lock> lock,
        LicenceReview review) {

    public SbomInput {
        own = List.copyOf(own);
        runtime = List.copyOf(runtime);
        known = Set.copyOf(known);
    }

    /** The SBOM; nothing if there is none, or one that RB-SBOM-002 refuses. */
    Optional<Bom> bom() {
        try {
            return text.isPresent() ? Optional.of(Bom.read(text.get())) : Optional.empty();
        } catch (BomUnreadableException e) {
            return Optional.empty();
        }
    }
}
