package dev.roadbed.checks.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every check there is, of all families: what an id can mean. A family is loaded when somebody asks for one of its ids. */
public final class Catalogue {

    private final Iterable<CheckFamily> families;
    private final Map<String, SortedMap<CheckId, Check>> loaded = new HashMap<>();

    private Catalogue(Iterable<CheckFamily> families) {
        this.families = families;
    }

    /** All families that are registered. */
    public static Catalogue load() {
        return new Catalogue(ServiceLoader.load(CheckFamily.class, CheckFamily.class.getClassLoader()));
    }

    /** A catalogue of these families only. */
    public static Catalogue of(CheckFamily... families) {
        return new Catalogue(List.of(families));
    }

    /**
     * Which check an id means; nothing if there is no such check.
     *
     * @throws IllegalStateException if two checks of the family have the same id, or one has an id of another family
     */
    public Optional<Check> find(CheckId id) {
        return Optional.ofNullable(family(id.family()).get(id));
    }

    /** All checks, by id. @throws IllegalStateException as in {@link #find} */
    public synchronized Collection<Check> checks() {
        SortedMap<CheckId, Check> all = new TreeMap<>();
        for (CheckFamily family : families) {
            all.putAll(family(family.name()));
        }
        return List.copyOf(all.values());
    }

    /** ServiceLoader is not for several threads at once. */
    private synchronized SortedMap<CheckId, Check> family(String name) {
        SortedMap<CheckId, Check> known = loaded.get(name);
        if (known == null) {
            known = new TreeMap<>();
            for (CheckFamily family : families) {
                if (family.name().equals(name)) {
                    add(family, known);
                }
            }
            loaded.put(name, known);
        }
        return known;
    }

    private static void add(CheckFamily family, SortedMap<CheckId, Check> checks) {
        for (Check check : family.checks().toList()) {
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
    }
}
