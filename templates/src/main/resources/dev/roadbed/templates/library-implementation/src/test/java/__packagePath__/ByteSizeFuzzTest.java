package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Whatever is read gives a size that is written and read again, or the one exception that callers are told of. */
class ByteSizeFuzzTest {

    @Tag("T-1")
    @Tag("T-3")
    @FuzzTest(maxDuration = "60s")
    void readsAnything(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            ByteSize size = ByteSize.parse(text);
            assertEquals(size, ByteSize.parse(size.toString()));
        } catch (ByteSizeFormatException refusal) {
            assertTrue(refusal.getMessage().chars().allMatch(c -> c >= ' ' && c <= '~'), refusal.getMessage());
        }
    }
}
