package @@package@@.note;

import static org.assertj.core.api.Assertions.assertThat;

import @@package@@.local.LocalEnvironment;
import @@package@@.runtime.Caller;
import @@package@@.runtime.ServiceTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a caller of the notes can rely on. */
@ServiceTest
class NoteApiTest {

    private static final String WRITER = LocalEnvironment.issuer().token("writer");

    @Autowired
    private Caller caller;

    @Test
    void keepsANoteUntilItIsDeleted() {
        HttpResponse<String> created =
                caller.post("/v1/notes", WRITER, "{\"title\":\"Milk\",\"text\":\"two bottles\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();

        assertThat(caller.send("GET", path, WRITER).body()).contains("\"Milk\"", "\"two bottles\"");
        assertThat(caller.send("GET", "/v1/notes", WRITER).body()).contains("\"Milk\"");
        assertThat(caller.send("DELETE", path, WRITER).statusCode()).isEqualTo(204);
        assertThat(caller.send("GET", path, WRITER).statusCode()).isEqualTo(404);
        assertThat(caller.send("DELETE", path, WRITER).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"title\":\" \",\"text\":\"\"}",
        "{\"title\":\"no text\"}",
        "{\"title\":\"unknown field\",\"text\":\"\",\"id\":\"1\"}",
        "{\"title\":",
        ""})
    void refusesADraftThatIsNotValid(String draft) {
        assertThat(caller.post("/v1/notes", WRITER, draft).statusCode()).isEqualTo(400);
    }

    @Test
    void namesTheFieldThatIsNotValid() {
        HttpResponse<String> refused = caller.post("/v1/notes", WRITER, "{\"title\":\"\",\"text\":\"\"}");
        assertThat(refused.body()).contains("\"field\":\"title\"", "must not be blank");
    }

    @Test
    void knowsNoOtherNote() {
        assertThat(caller.send("GET", "/v1/notes/" + UUID.randomUUID(), WRITER).statusCode()).isEqualTo(404);
    }
}
