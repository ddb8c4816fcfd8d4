package dev.roadbed.checks.sbom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** {@code project.build.outputTimestamp} in either of the forms that Maven's archiver knows; RB-BUILD-001 is about all others. */
public final class BuildTime {

    /** The property of the POM. */
    public static final String PROPERTY = "project.build.outputTimestamp";

    private BuildTime() {}

    /** Nothing if the text is no time, or is not there. */
    public static Optional<Instant> of(String text) {
        try {
            String value = text == null ? "" : text.strip();
            return Optional.of(value.matches("[0-9]{2,18}") ? Instant.ofEpochSecond(Long.parseLong(value)) : OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
