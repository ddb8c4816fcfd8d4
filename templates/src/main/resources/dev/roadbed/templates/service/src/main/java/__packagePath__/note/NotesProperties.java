package @@package@@.note;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code notes.} A misspelt key or a value out of range stops the start.
 *
 * @param capacity how many notes are kept; beyond that a new one is refused, so memory stays bounded
 */
@Validated
@ConfigurationProperties(prefix = "notes", ignoreUnknownFields = false)
public record NotesProperties(@Min(1) @Max(100_000) @DefaultValue("1000") int capacity) {
}
