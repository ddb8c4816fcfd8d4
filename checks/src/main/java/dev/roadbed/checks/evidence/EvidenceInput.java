package dev.roadbed.checks.evidence;

import dev.roadbed.checks.finding.Place;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an {@link EvidenceCheck} looks at: what a module is about to publish, and what its build has written about it.
 *
 * @param place      of the provenance, there or not
 * @param statement  its text, if it is there
 * @param results    which gates the build has passed
 * @param published  SHA-256 of each file that is published, by its name in the repository; without the statement itself and signatures
 * @param sbom       name of the SBOM that has to be among them; nothing for the root of several modules
 * @param cbom       name of the inventory of cryptography that has to be among them; nothing for a module without classes
 * @param signed     names of the files that have a signature bundle
 * @param mustBeSigned whether this build makes a release
 * @param mustBeCommitted whether others have to be able to get these sources: in CI and for a release
 */
public record EvidenceInput(Place place, Optional<String> statement, GateResults results, Map<String, String> published, Optional<String> sbom,
        Optional<String> cbom, Set<String> signed, boolean mustBeSigned, boolean mustBeCommitted) {

    public EvidenceInput {
        published = new TreeMap<>(published);
        signed = new TreeSet<>(signed);
    }

    /** Names of the files that a release signs: those that it publishes, and the provenance. */
    Stream<String> toSign() {
        return Stream.concat(published.keySet().stream(), Stream.of(place.file().substring(place.file().lastIndexOf('/') + 1)));
    }

    /** The statement; nothing if there is none, or one that RB-EVID-003 refuses. */
    Optional<Statement> read() {
        try {
            return statement.isPresent() ? Optional.of(Statement.read(statement.get())) : Optional.empty();
        } catch (StatementUnreadableException e) {
            return Optional.empty();
        }
    }
}
