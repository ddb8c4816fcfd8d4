package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts from somebody who wants to do harm. */
class HostileTextTest {

    @Tag("T-1")
    @Test
    void isNotReadWhenItIsTooLong() {
        String text = "9".repeat(100_000_000) + " B";
        ByteSizeFormatException refusal = assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse(text)));
        assertEquals(ByteSize.LONGEST_TEXT, refusal.position());
    }

    @Tag("T-3")
    @Test
    void cannotForgeALineOfTheLog() {
        String message = refusal("1\r\nINFO admin logged in\u001b[2K\u0085\u2028");
        assertTrue(message.chars().allMatch(c -> c >= ' ' && c <= '~'), message);
    }

    @Tag("T-3")
    @Test
    void isNotRepeatedInFull() {
        assertTrue(refusal("x".repeat(1_000_000)).length() < 200);
    }

    private static String refusal(String text) {
        return assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse(text)).getMessage();
    }
}
