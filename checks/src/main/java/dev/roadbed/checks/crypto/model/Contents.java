package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the content of a value comes from, looking into arrays, collections and the objects of libraries. */
public final class Contents {

    private static final int DEEPEST = 5;
    private static final Set<String> WEAK = Set.of("java/util/Random", "java/util/concurrent/ThreadLocalRandom", "java/util/SplittableRandom", "java/util/random/RandomGenerator",
            "org/apache/commons/lang3/RandomUtils", "org/apache/commons/lang3/RandomStringUtils", "org/apache/commons/lang/RandomStringUtils", "kotlin/random/Random$Default", "kotlin/random/XorWowRandom");

    private final Heap heap;
    /** How near to the start each object was met: what was looked into from as near gives nothing new, and arrays of one array have no end. */
    private final Map<Integer, Integer> seen = new HashMap<>();

    public Contents(Heap heap) {
        this.heap = heap;
    }

    static boolean isWeakRandom(String type) {
        return WEAK.contains(type);
    }

    /** Never empty; what is constant in part only does not say CONSTANT. */
    public Set<Tag> tags(Value value) {
        return tags(List.of(value));
    }

    public Set<Tag> tags(List<Value> values) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        seen.clear();
        for (Value value : values) {
            add(value, tags, 0);
        }
        if (tags.isEmpty()) {
            tags.add(Tag.EXTERNAL);
        }
        if (tags.size() > 1) {
            tags.remove(Tag.CONSTANT);
        }
        return tags;
    }

    private void add(Value value, Set<Tag> tags, int depth) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal) {
                // Null has no content, and what nobody has set yet has none either.
                tags.addAll(literal.value() == Literal.NULL || literal.source().isUnset() ? Set.of() : Set.of(Tag.CONSTANT));
            } else if (atom instanceof Opaque opaque) {
                tags.addAll(opaque.tags());
            } else if (atom instanceof Ref ref && isNew(ref, depth)) {
                add(heap.get(ref.id()), tags, depth);
            }
        }
    }

    private boolean isNew(Ref ref, int depth) {
        Integer before = seen.get(ref.id());
        if (before != null && before <= depth) {
            return false;
        }
        seen.put(ref.id(), depth);
        return true;
    }

    private void add(HeapObject object, Set<Tag> tags, int depth) {
        if (object.type().equals("java/security/SecureRandom")) {
            tags.add(Tag.SECURE_RANDOM);
        } else if (isWeakRandom(object.type())) {
            tags.add(Tag.WEAK_RANDOM);
        } else if (object.open() || depth > DEEPEST) {
            tags.add(Tag.EXTERNAL);
        } else {
            addContent(object, tags, depth);
        }
    }

    private void addContent(HeapObject object, Set<Tag> tags, int depth) {
        boolean empty = object.rest() == null;
        if (object.rest() != null) {
            add(object.rest(), tags, depth + 1);
        }
        for (var slot : object.slots().entrySet()) {
            if (!slot.getKey().equals(Models.LENGTH)) {
                empty = false;
                add(slot.getValue(), tags, depth + 1);
            }
        }
        if (empty && object.type().startsWith("[")) {
            // A new array that nobody has filled: zeros.
            tags.add(Tag.CONSTANT);
        }
    }

    /** Where the first literal inside was written. */
    public Optional<Source> source(Value value) {
        seen.clear();
        return source(value, 0);
    }

    private Optional<Source> source(Value value, int depth) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal) {
                return Optional.of(literal.source());
            }
            if (atom instanceof Ref ref && depth < DEEPEST && isNew(ref, depth)) {
                HeapObject object = heap.get(ref.id());
                Optional<Source> inside = object.slots().entrySet().stream().filter(slot -> !slot.getKey().equals(Models.LENGTH))
                        .flatMap(slot -> source(slot.getValue(), depth + 1).stream()).findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }
}
