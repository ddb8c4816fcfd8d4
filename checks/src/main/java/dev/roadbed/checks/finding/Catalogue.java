package dev.roadbed.checks.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every check there is, of all families: what an id can mean. */
public final class Catalogue {

    private final SortedMap<CheckId, Check> checks = new TreeMap<>();

    private Catalogue(Iterable<CheckFamily> families) {
        for (CheckFamily family : families) {
            family.checks().forEach(check -> add(family, check));
        }
    }

    /** @throws IllegalStateException if two checks have the same id, or one has an id of another family */
    public static Catalogue load() {
        return new Catalogue(ServiceLoader.load(CheckFamily.class, CheckFamily.class.getClassLoader()));
    }

    /** A catalogue of these families only. @throws IllegalStateException as in {@link #load} */
    public static Catalogue of(CheckFamily... families) {
        return new Catalogue(List.of(families));
    }

    private void add(CheckFamily family, Check check) {
        CheckId id = check.description().id();
        if (!id.family().equals(family.name())) {
            throw new IllegalStateException(id + " is not of family " + family.name() + ": " + check.getClass().getName());
        }
        Check other = checks.putIfAbsent(id, check);
        if (other != null) {
            throw new IllegalStateException("two checks are called " + id + ": " + other.getClass().getName() + " and "
                    + check.getClass().getName());
        }
    }

    /** Which check an id means; nothing if there is no such check. */
    public Optional<Check> find(CheckId id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** All checks, by id. */
    public Collection<Check> checks() {
        return List.copyOf(checks.values());
    }
}
