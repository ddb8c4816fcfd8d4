package dev.roadbed.checks.crypto.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of an object at one moment. Immutable.
 *
 * @param type    internal name of its class, or the descriptor of an array
 * @param slots   content by field name, index or key
 * @param rest    content whose place is not known; null if there is none
 * @param open    whether slots that are not listed can hold something (an object that was made elsewhere)
 * @param payload what else a model keeps: the target of a lambda, the pending use of a factory; null if nothing
 */
public record HeapObject(String type, Map<Object, Value> slots, Value rest, boolean open, Object payload) {

    private static final int MOST_SLOTS = 1024;

    /** How an array came to its content: the payload of one that was filled as a whole. */
    private enum Filling {
        /** On each way. */
        WHOLE,
        /** On some ways; on others it has nothing but constants. */
        EITHER
    }

    /** A new object without content. */
    public static HeapObject of(String type) {
        return new HeapObject(type, Slots.EMPTY, null, false, null);
    }

    /** An object that was made elsewhere. */
    public static HeapObject open(String type) {
        return new HeapObject(type, Slots.EMPTY, null, true, null);
    }

    /** The same object, of which not everything is known any more. */
    public HeapObject opened() {
        return new HeapObject(type, slots, rest, true, payload);
    }

    /** Whether nothing is known of it but its type. */
    public boolean isUnknown() {
        if (!open || rest != null || payload != null) {
            return false;
        }
        for (var slot : slots.entrySet()) {
            if (!slot.getValue().isUnknown()) {
                return false;
            }
        }
        return true;
    }

    public Value get(Object slot) {
        return slots.get(slot);
    }

    public HeapObject with(Object slot, Value value) {
        if (slots.size() >= MOST_SLOTS && !slots.containsKey(slot)) {
            return withRest(value);
        }
        return new HeapObject(type, Slots.of(slots).with(slot, value), rest, open, payload);
    }

    public HeapObject withRest(Value value) {
        return new HeapObject(type, slots, value.or(rest), open, payload);
    }

    /** Nothing but this content, in no known place; slots with a name, such as a length, stay. */
    public HeapObject filled(Value value) {
        Map<Object, Value> kept = new LinkedHashMap<>(slots);
        kept.keySet().removeIf(Integer.class::isInstance);
        return new HeapObject(type, kept, value, open, type.startsWith("[") ? Filling.WHOLE : payload);
    }

    /** Whether it is an array that was filled as a whole on one of the ways here, and on another has nothing but constants. */
    public boolean isPerhapsFilled() {
        return payload == Filling.EITHER;
    }

    private boolean isOnlyConstant() {
        return payload == null && rest == null && !open && slots.values().stream().allMatch(Value::isLiteral);
    }

    public HeapObject withPayload(Object newPayload) {
        return new HeapObject(type, slots, rest, open, newPayload);
    }

    HeapObject merge(HeapObject other, boolean widen) {
        if (this == other) {
            return this;
        }
        Map<Object, Value> all = new LinkedHashMap<>(slots);
        for (var slot : other.slots.entrySet()) {
            Value mine = all.get(slot.getKey());
            all.put(slot.getKey(), mine == null ? slot.getValue() : widen ? mine.widen(slot.getValue()) : mine.or(slot.getValue()));
        }
        Value both = rest == null ? other.rest : other.rest == null ? rest : widen ? rest.widen(other.rest) : rest.or(other.rest);
        boolean either = payload == Filling.WHOLE && other.isOnlyConstant() || other.payload == Filling.WHOLE && isOnlyConstant();
        return new HeapObject(type, all, both, open || other.open, either ? Filling.EITHER : payload == null ? other.payload : payload);
    }

    private static boolean meanTheSame(Map<Object, Value> slots, Map<Object, Value> others) {
        if (slots == others) {
            return true;
        }
        for (var slot : slots.entrySet()) {
            Value other = others.get(slot.getKey());
            if (other == null || !other.means(slot.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it still has all that the other one, from which it has come, had, and nothing else. */
    boolean keeps(HeapObject other) {
        if (this == other) {
            return true;
        }
        boolean same = Objects.equals(payload, other.payload) && rest == other.rest && (open || slots.size() == other.slots.size());
        if (same && slots != other.slots) {
            for (var slot : other.slots.entrySet()) {
                same &= slots.get(slot.getKey()) == slot.getValue();
            }
        }
        return same;
    }

    boolean means(HeapObject other) {
        return this == other || slots.size() == other.slots.size() && (rest == null ? other.rest == null
                : other.rest != null && rest.means(other.rest)) && Objects.equals(payload, other.payload)
                && meanTheSame(slots, other.slots);
    }
}
