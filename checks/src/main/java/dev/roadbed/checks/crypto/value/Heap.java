package dev.roadbed.checks.crypto.value;

import java.util.HashMap;
import java.util.Map;

/** The objects of one path of execution, and the static fields that it has set. Copied where paths part. */
public final class Heap {

    private final Map<Integer, HeapObject> frozen;
    private Map<Integer, HeapObject> objects;
    private Map<String, Value> statics;
    private boolean sharedObjects;
    private boolean sharedStatics;

    /** @param frozen objects that class initialisers have left, shared by all paths */
    public Heap(Map<Integer, HeapObject> frozen) {
        this(frozen, new HashMap<>(), new HashMap<>());
    }

    private Heap(Map<Integer, HeapObject> frozen, Map<Integer, HeapObject> objects, Map<String, Value> statics) {
        this.frozen = frozen;
        this.objects = objects;
        this.statics = statics;
    }

    public Heap copy() {
        Heap copy = new Heap(frozen, objects, statics);
        sharedObjects = sharedStatics = true;
        copy.sharedObjects = copy.sharedStatics = true;
        return copy;
    }

    // Before the first write after a copy, one of both needs its own.

    private void ownObjects() {
        if (sharedObjects) {
            objects = new HashMap<>(objects);
            sharedObjects = false;
        }
    }

    private void ownStatics() {
        if (sharedStatics) {
            statics = new HashMap<>(statics);
            sharedStatics = false;
        }
    }

    /** The object; one without content and of no known type if a merge of paths has lost it. */
    public HeapObject get(int id) {
        HeapObject object = objects.get(id);
        return object != null ? object : frozen.getOrDefault(id, HeapObject.open("java/lang/Object"));
    }

    public void put(int id, HeapObject object) {
        ownObjects();
        objects.put(id, object);
    }

    public Value getStatic(String field) {
        return statics.get(field);
    }

    public void putStatic(String field, Value value) {
        ownStatics();
        statics.put(field, value);
    }

    /** The objects that this path has made or changed. */
    public Map<Integer, HeapObject> objects() {
        return objects;
    }

    /** The static fields that this path has set. */
    public Map<String, Value> statics() {
        return statics;
    }

    /** Whether neither has changed since one was copied from the other. */
    public boolean isSameAs(Heap other) {
        return objects == other.objects && statics == other.statics;
    }

    /** Whether everything in the other heap, from which this one has come, is still there as it was; what was found out of an open object since counts as having been there. */
    public boolean keeps(Heap other) {
        for (var entry : other.objects.entrySet()) {
            HeapObject now = objects.get(entry.getKey());
            if (now == null || !now.keeps(entry.getValue())) {
                return false;
            }
        }
        for (var entry : objects.entrySet()) {
            HeapObject before = frozen.get(entry.getKey());
            if (before != null && !other.objects.containsKey(entry.getKey()) && !entry.getValue().keeps(before)) {
                return false;
            }
        }
        return statics.equals(other.statics);
    }

    public Heap merge(Heap other, boolean widen) {
        Heap merged = copy();
        if (objects == other.objects && statics == other.statics) {
            return merged;
        }
        if (objects != other.objects) {
            for (var entry : other.objects.entrySet()) {
                HeapObject mine = objects.get(entry.getKey());
                if (mine != entry.getValue()) {
                    merged.put(entry.getKey(), mine == null ? entry.getValue() : mine.merge(entry.getValue(), widen));
                }
            }
        }
        if (statics != other.statics) {
            for (var entry : other.statics.entrySet()) {
                Value mine = statics.get(entry.getKey());
                if (mine != entry.getValue()) {
                    merged.putStatic(entry.getKey(), mine == null ? entry.getValue() : widen ? mine.widen(entry.getValue()) : mine.or(entry.getValue()));
                }
            }
        }
        return merged;
    }

    public boolean means(Heap other) {
        return objects == other.objects && statics == other.statics || objects.size() == other.objects.size() && statics.size() == other.statics.size()
                && haveSameObjects(other) && haveSameStatics(other);
    }

    private boolean haveSameObjects(Heap other) {
        for (var entry : objects.entrySet()) {
            HeapObject object = other.objects.get(entry.getKey());
            if (object == null || !object.means(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean haveSameStatics(Heap other) {
        for (var entry : statics.entrySet()) {
            Value value = other.statics.get(entry.getKey());
            if (value == null || !value.means(entry.getValue())) {
                return false;
            }
        }
        return true;
    }
}
