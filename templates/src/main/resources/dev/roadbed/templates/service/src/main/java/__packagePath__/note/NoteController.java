package @@package@@.note;

import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The notes as a REST resource. Who may call it is decided by the access table; here only, whose note it is. */
@RestController
@RequestMapping("/v1/notes")
class NoteController {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping
    List<Note> list() {
        return notes.all();
    }

    @GetMapping("/{id}")
    Note get(@PathVariable UUID id) {
        return notes.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    ResponseEntity<Note> create(@Valid @RequestBody NoteDraft draft, Principal caller) {
        Note note = notes.add(caller.getName(), draft);
        return ResponseEntity.created(URI.create("/v1/notes/" + note.id())).body(note);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("@notes.mayDelete(#id, authentication.name)")
    void delete(@PathVariable UUID id) {
        if (!notes.remove(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
