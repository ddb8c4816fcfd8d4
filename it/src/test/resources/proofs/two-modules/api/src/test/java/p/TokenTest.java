package p;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T-1")
class TokenTest {

    @Test
    void forgedTokensAreRefused() {
        assertTrue("forged".length() > 1);
    }
}
