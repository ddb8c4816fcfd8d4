package dev.roadbed.checks.version;

import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomFile;
import java.util.Optional;
import java.util.Properties;

/**
 * The release that a library's API is compared with, as its POM or one above it in the repository names it. Read from the files: a
 * {@code -D}, a profile or the settings of a machine do not reach it.
 *
 * @param text  a version, or {@link #NONE}
 * @param place of the property
 */
public record ApiBaseline(String text, Place place) {

    /** The property of the POM. */
    public static final String PROPERTY = "roadbed.api.baseline";

    /** Before the first release. */
    public static final String NONE = "none";

    /** @return nothing if no POM of the repository names one: the module is no library that others compile against */
    public static Optional<ApiBaseline> of(Lineage lineage) {
        for (PomFile pom : lineage.local()) {
            Properties properties = pom.model().getProperties();
            if (properties.containsKey(PROPERTY)) {
                return Optional.of(new ApiBaseline(properties.getProperty(PROPERTY).strip(),
                        lineage.place(pom, Lines.ofProperty(pom.model(), PROPERTY))));
            }
        }
        return Optional.empty();
    }

    /** Whether there is none to compare with. */
    public boolean isNone() {
        return text.equals(NONE);
    }

    /** The version, if it is that of one release for good: no range, no snapshot, no keyword, no expression. */
    public Optional<String> release() {
        return SemanticVersion.of(text).filter(version -> version.preRelease().isEmpty()).map(version -> text);
    }
}
