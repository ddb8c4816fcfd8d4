package dev.roadbed.checks.sbom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Properties;

/** {@code project.build.outputTimestamp} in either of the forms that Maven's archiver knows; RB-BUILD-001 is about all others. */
public final class BuildTime {

    private static final String PROPERTY = "project.build.outputTimestamp";

    private BuildTime() {}

    /**
     * The time of a build; nothing if there is none, or no time is written there.
     *
     * @param call properties of the call and of {@code .mvn/maven.config}, which win as they do for Maven's own archiver
     * @param pom  properties of the effective POM
     */
    public static Optional<Instant> of(Properties call, Properties pom) {
        return of(call.getProperty(PROPERTY, pom.getProperty(PROPERTY)));
    }

    static Optional<Instant> of(String text) {
        try {
            String value = text == null ? "" : text.strip();
            return Optional.of(value.matches("[0-9]{2,18}") ? Instant.ofEpochSecond(Long.parseLong(value)) : OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
