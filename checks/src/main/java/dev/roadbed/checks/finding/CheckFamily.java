package dev.roadbed.checks.finding;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * All checks of one family. Each family registers its one implementation with {@code @AutoService}; a new check within a family
 * needs no line here, because the family asks {@link #load}.
 */
public interface CheckFamily {

    /** The family in capitals as it stands in its ids: {@code PIN}. */
    String name();

    /** Every check of the family, in any order. */
    Stream<? extends Check> checks();

    /** The registered implementations of a kind of check, by id. */
    static <C extends Check> List<C> load(Class<C> kind) {
        return ServiceLoader.load(kind, kind.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((one, other) -> one.description().id().compareTo(other.description().id()))
                .toList();
    }
}
