package example.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    @Tag("T-1")
    void forgedTokensAreRefused() {
        assertEquals(2, 1 + 1);
    }
}
