package @@package@@.note;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Keeps the notes in memory, in bounded number. Replace it by your database (docs/postgresql.md); nothing else knows how notes are kept. */
@Repository
public class Notes {

    private final int capacity;

    private final Map<UUID, Note> notes = new LinkedHashMap<>();

    Notes(NotesProperties properties) {
        this.capacity = properties.capacity();
    }

    /** Returns all notes, ordered by title. */
    public synchronized List<Note> all() {
        return notes.values().stream().sorted(Comparator.comparing(Note::title)).toList();
    }

    /** Returns the note with this id, if there is one. */
    public synchronized Optional<Note> find(UUID id) {
        return Optional.ofNullable(notes.get(id));
    }

    /**
     * Stores a new note under a new id.
     *
     * @param owner the caller, by the subject of the token
     * @throws ResponseStatusException with status 409 when the configured capacity is reached
     */
    public synchronized Note add(String owner, NoteDraft draft) {
        if (notes.size() >= capacity) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Note note = new Note(UUID.randomUUID(), owner, draft.title(), draft.text());
        notes.put(note.id(), note);
        return note;
    }

    /** Says whether this caller may delete the note: its owner may, and nobody can harm a note that does not exist. */
    public synchronized boolean mayDelete(UUID id, String caller) {
        return find(id).map(note -> note.owner().equals(caller)).orElse(true);
    }

    /** Removes the note and says whether there was one. */
    public synchronized boolean remove(UUID id) {
        return notes.remove(id) != null;
    }
}
