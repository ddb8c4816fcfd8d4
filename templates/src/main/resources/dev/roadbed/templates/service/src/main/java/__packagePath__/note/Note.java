package @@package@@.note;

import java.util.UUID;

/**
 * A stored note.
 *
 * @param id chosen by the service, never by the caller
 * @param title one line
 * @param text the note itself, possibly empty
 */
public record Note(UUID id, String title, String text) {
}
