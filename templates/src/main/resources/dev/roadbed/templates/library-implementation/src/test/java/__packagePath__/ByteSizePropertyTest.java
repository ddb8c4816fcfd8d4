package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/** What holds for every size; jqwik looks for one for which it does not. */
class ByteSizePropertyTest {

    @Property
    void eachSizeIsReadAsItIsWritten(@ForAll @LongRange(min = 0) long bytes) {
        ByteSize size = new ByteSize(bytes);
        assertEquals(size, ByteSize.parse(size.toString()));
    }

    @Tag("T-2")
    @Property
    void unitsMultiplyExactlyOrNotAtAll(@ForAll @LongRange(min = 0) long number) {
        try {
            assertEquals(number, ByteSize.parse(number + " MiB").bytes() >> 20);
        } catch (ByteSizeFormatException refusal) {
            assertEquals(true, number > Long.MAX_VALUE >> 20);
        }
    }
}
