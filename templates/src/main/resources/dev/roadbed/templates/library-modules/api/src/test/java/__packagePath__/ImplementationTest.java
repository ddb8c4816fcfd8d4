package @@package@@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which implementation the API takes. Here there is none: that of this library is another module, with tests of its own. */
class ImplementationTest {

    @Test
    void isTheOneThatIsThere() {
        Known format = new Known();
        assertSame(format, Implementation.theOnlyOne(List.of(provider(format))));
    }

    @Test
    void isMissedByNameWhenThereIsNone() {
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> ByteSize.parse("1 B"));
        assertEquals("no implementation of sizes is there; add @@groupId@@:@@artifactId@@-implementation at run time",
                missing.getMessage());
    }

    /** Else a second one, brought by any dependency, could quietly read limits in another way. */
    @Tag("T-5")
    @Test
    void isNotChosenByChance() {
        IllegalStateException refusal = assertThrows(IllegalStateException.class,
                () -> Implementation.theOnlyOne(List.of(provider(new Other()), provider(new Known()))));
        assertEquals("one implementation of sizes must be there, and there are several: " + Known.class.getName() + ", "
                + Other.class.getName(), refusal.getMessage());
    }

    /** Whoever sets the loader of the thread does not bring an implementation. */
    @Tag("T-5")
    @Test
    void isNotTakenFromTheLoaderOfTheThread() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
            @Override
            public java.util.Enumeration<java.net.URL> getResources(String name) {
                throw new AssertionError("the loader of the thread was asked for " + name);
            }
        });
        try {
            assertThrows(IllegalStateException.class, () -> ByteSize.parse("1 B"));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static ServiceLoader.Provider<ByteSizeFormat> provider(ByteSizeFormat format) {
        return new ServiceLoader.Provider<>() {
            @Override
            public Class<? extends ByteSizeFormat> type() {
                return format.getClass();
            }

            @Override
            public ByteSizeFormat get() {
                return format;
            }
        };
    }

    /** An implementation. */
    private static class Known implements ByteSizeFormat {

        @Override
        public long read(String text) {
            return text.length();
        }

        @Override
        public String write(long bytes) {
            return Long.toString(bytes);
        }
    }

    /** Another one. */
    private static final class Other extends Known {
    }
}
