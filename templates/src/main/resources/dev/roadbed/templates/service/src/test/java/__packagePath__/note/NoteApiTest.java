package @@package@@.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.roadbed.service.test.Caller;
import dev.roadbed.service.test.ServiceTest;
import dev.roadbed.service.test.local.LocalEnvironment;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a caller of the notes can rely on. */
@Tag("T-3")
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
    void letsTheOwnerDeleteANoteAndNobodyElse() {
        String draft = "{\"title\":\"Mine\",\"text\":\"\"}";
        String path = caller.post("/v1/notes", WRITER, draft).headers().firstValue("Location").orElseThrow();
        String other = LocalEnvironment.issuer().token(JWSAlgorithm.ES256,
                claims -> claims.subject("somebody else").claim("roles", List.of("writer")));

        assertThat(caller.send("DELETE", path, other).statusCode()).isEqualTo(403);
        assertThat(caller.send("GET", path, WRITER).statusCode()).isEqualTo(200);
        assertThat(caller.send("DELETE", path, WRITER).statusCode()).isEqualTo(204);
    }

    @Test
    void knowsNoOtherNote() {
        assertThat(caller.send("GET", "/v1/notes/" + UUID.randomUUID(), WRITER).statusCode()).isEqualTo(404);
    }
}
