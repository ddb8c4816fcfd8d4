package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes as people write them. */
class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({"0 B, 0", "1B, 1", "64 KiB, 65536", "2 MB, 2000000", "2MiB, 2097152", "7 EiB, 8070450532247928832",
            "9223372036854775807 B, 9223372036854775807", "007 kB, 7000"})
    void readsANumberAndAUnit(String text, long bytes) {
        assertEquals(new ByteSize(bytes), ByteSize.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1 KiB", "1536, 1536 B", "3145728, 3 MiB",
            "9223372036854775807, 9223372036854775807 B"})
    void writesTheLargestUnitThatLosesNothing(long bytes, String text) {
        assertEquals(text, new ByteSize(bytes).toString());
    }

    @Test
    void isOrderedByBytes() {
        assertTrue(ByteSize.parse("1 MiB").compareTo(ByteSize.parse("1 MB")) > 0);
    }

    @Test
    void isNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new ByteSize(-1));
        assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse("-1 B"));
    }

    /** A limit that two readers understand in two ways is none. */
    @Tag("T-2")
    @ParameterizedTest
    @ValueSource(strings = {"10", "10 KB", "10 kb", "10 mib", "1.5 GiB", "1e3 B", "10  B", " 10 B", "10 B ", "+10 B", "",
            "B", "0x10 B", "1_000 B", "\u0661 B"})
    void refusesWhatCanBeUnderstoodInTwoWays(String text) {
        assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse(text));
    }

    /** Silent overflow would turn a huge limit into a tiny or negative one. */
    @Tag("T-2")
    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808 B", "8 EiB", "10 EB", "99999999999999999999999 EiB"})
    void refusesMoreThanALongHolds(String text) {
        ByteSizeFormatException refusal = assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse(text));
        assertTrue(refusal.getMessage().contains("more than 9223372036854775807 bytes"), refusal.getMessage());
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        ByteSizeFormatException refusal =
                assertThrows(ByteSizeFormatException.class, () -> ByteSize.parse("10 KB"));
        assertEquals(3, refusal.position());
        assertEquals("'10 KB' is no size in bytes: KB is 1000 bytes to some and 1024 to others; write kB or KiB"
                + " (at position 3)", refusal.getMessage());
    }
}
