package p;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    @Tag("T-2")
    void secretsAreMasked() {
        assertTrue("***".length() == 3);
    }

    @Test
    void other() {
        assertTrue("other".length() == 5);
    }
}
