package @@package@@.note;

import java.util.UUID;

/**
 * A stored note.
 *
 * @param id chosen by the service, never by the caller
 * @param owner the caller who wrote it, by the subject of the token
 * @param title one line
 * @param text the note itself, possibly empty
 */
public record Note(UUID id, String owner, String title, String text) {
}
