package @@package@@;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one implementation. With the class loader of this class and not with that of the thread: whoever sets the latter would
 * decide how limits are understood.
 */
final class Implementation {

    private static volatile @Nullable ByteSizeFormat found;

    private Implementation() {
    }

    static ByteSizeFormat get() {
        ByteSizeFormat format = found;
        if (format == null) {
            format = theOnlyOne(ServiceLoader.load(ByteSizeFormat.class, Implementation.class.getClassLoader()).stream().toList());
            found = format;
        }
        return format;
    }

    /** Of two, chance would choose, and with it how a text is understood. */
    static ByteSizeFormat theOnlyOne(List<? extends ServiceLoader.Provider<? extends ByteSizeFormat>> providers) {
        if (providers.size() == 1) {
            return providers.get(0).get();
        }
        String there = providers.stream().map(provider -> provider.type().getName()).sorted().collect(Collectors.joining(", "));
        throw new IllegalStateException(providers.isEmpty()
                ? "no implementation of sizes is there; add @@groupId@@:@@artifactId@@-implementation at run time"
                : "one implementation of sizes must be there, and there are several: " + there);
    }
}
