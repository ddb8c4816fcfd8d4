package dev.roadbed.checks.crypto.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An immutable map in the order of insertion, whose next version, with one more key, shares the storage: a table that a class initialiser
 * fills element by element costs no copy for each.
 */
final class Slots extends AbstractMap<Object, Value> {

    static final Slots EMPTY = new Slots(new HashMap<>(), new ArrayList<>(), 0);

    private final Map<Object, Integer> index;
    private final List<Entry<Object, Value>> entries;
    private final int size;

    private Slots(Map<Object, Integer> index, List<Entry<Object, Value>> entries, int size) {
        this.index = index;
        this.entries = entries;
        this.size = size;
    }

    static Slots of(Map<Object, Value> map) {
        if (map instanceof Slots slots) {
            return slots;
        }
        Slots all = EMPTY;
        for (var entry : map.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** This and one more, or another value for a key that is there. */
    Slots with(Object key, Value value) {
        Integer at = position(key);
        if (at != null && entries.get(at).getValue() == value) {
            return this;
        }
        // Who has the newest version may write behind its end: older ones do not look there.
        Slots next = at == null && size > 0 && size == entries.size() ? this : copy();
        return at == null ? next.append(key, value) : next.replaced(at, value);
    }

    private Slots copy() {
        Map<Object, Integer> keys = new HashMap<>();
        for (int i = 0; i < size; i++) {
            keys.put(entries.get(i).getKey(), i);
        }
        return new Slots(keys, new ArrayList<>(entries.subList(0, size)), size);
    }

    private Slots append(Object key, Value value) {
        index.put(key, size);
        entries.add(new SimpleImmutableEntry<>(key, value));
        return new Slots(index, entries, size + 1);
    }

    private Slots replaced(int at, Value value) {
        entries.set(at, new SimpleImmutableEntry<>(entries.get(at).getKey(), value));
        return this;
    }

    private Integer position(Object key) {
        Integer at = index.get(key);
        return at != null && at < size ? at : null;
    }

    @Override
    public Value get(Object key) {
        Integer at = position(key);
        return at == null ? null : entries.get(at).getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return position(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<Object, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Object, Value>> iterator() {
                return entries.subList(0, size).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
