package @@package@@.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a caller may say about a new note. Fields that are not listed here are refused.
 *
 * @param title one line of at most 120 characters
 * @param text at most 4000 characters
 */
public record NoteDraft(
        @NotBlank @Size(max = 120) String title,
        @NotNull @Size(max = 4000) String text) {
}
