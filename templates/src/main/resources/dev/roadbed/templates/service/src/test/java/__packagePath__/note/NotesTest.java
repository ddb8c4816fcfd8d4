package @@package@@.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** The number of notes is bounded. */
@Tag("T-5")
class NotesTest {

    private final Notes notes = new Notes(new NotesProperties(1));

    private final NoteDraft draft = new NoteDraft("a", "");

    @Test
    void refusesANoteBeyondTheCapacity() {
        notes.add("ann", draft);
        assertThatThrownBy(() -> notes.add("ann", draft))
                .isInstanceOf(ResponseStatusException.class).hasMessageContaining("409");
        assertThat(notes.all()).hasSize(1);
    }
}
