package dev.roadbed.checks.sbom;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What people have concluded, as one module of a build sees it.
 *
 * @param file       seen from the root of the repository
 * @param concluded  what is in it
 * @param isFirst    whether this module is the one that says what is wrong with the file, so that it is said once
 * @param components all that the build's modules deliver or name; nothing before the last module, and in a build of some modules only
 */
public record LicenceReview(String file, ConcludedLicences concluded, boolean isFirst, Optional<Set<ComponentKey>> components) {

    public static final LicenceReview NONE = new LicenceReview(ConcludedLicences.FILE, ConcludedLicences.NONE, true, Optional.empty());

    public LicenceReview {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(concluded, "concluded");
        components = components.map(Set::copyOf);
    }
}
