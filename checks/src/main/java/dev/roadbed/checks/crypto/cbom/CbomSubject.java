package dev.roadbed.checks.crypto.cbom;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The module that the inventory is of.
 *
 * @param type           as its package URL has it: {@code jar}
 * @param time           of the build as the POM fixes it: no clock, so that equal sources give an equal document
 * @param roadbedVersion of who writes the document; empty if not known
 */
public record CbomSubject(String group, String artifact, String version, String type, Optional<Instant> time, String roadbedVersion) {

    public CbomSubject {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(artifact, "artifact");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(roadbedVersion, "roadbedVersion");
    }

    /** Package URL, as the SBOM writes it for the same module: by it the two documents are joined. */
    String purl() {
        return "pkg:maven/" + group + "/" + artifact + "@" + version + "?type=" + type;
    }
}
