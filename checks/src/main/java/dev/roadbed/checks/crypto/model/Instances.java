package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import java.util.Set;

/** Whether something is an instance of a class, as far as that is known. */
public final class Instances {

    private static final String OBJECT = "java/lang/Object";
    private static final Set<String> OF_TEXT = Set.of("java/lang/String", "java/lang/CharSequence", "java/lang/Comparable", "java/io/Serializable", OBJECT);
    /** A literal number can be any of these, so none of them is certain but the first, and only if nobody asks for another. */
    private static final Set<String> OF_NUMBERS = Set.of("java/lang/Integer", "java/lang/Boolean", "java/lang/Character", "java/lang/Short", "java/lang/Byte",
            "java/lang/Number", "java/lang/Comparable", "java/io/Serializable", OBJECT);

    /** No class of a program extends them. */
    private static final Set<String> FINAL = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Character", "java/lang/Short", "java/lang/Byte",
            "java/lang/Float", "java/lang/Double");

    private final Caller caller;
    private final Heap heap;

    public Instances(Caller caller, Heap heap) {
        this.caller = caller;
        this.heap = heap;
    }

    /** Null if it is not known. */
    public Boolean is(Atom atom, String type) {
        if (atom instanceof Literal literal) {
            return literal.value() == Literal.NULL ? Boolean.FALSE : is(literal.value(), type);
        }
        HeapObject object = atom instanceof Ref ref ? heap.get(ref.id()) : null;
        if (object == null || object.open() || !caller.isOfProgram(object.type())) {
            return null;
        }
        return type.equals(OBJECT) ? Boolean.TRUE : FINAL.contains(type) ? Boolean.FALSE : caller.isOfProgram(type) ? Boolean.valueOf(caller.isA(object.type(), type)) : null;
    }

    private Boolean is(Object literal, String type) {
        Set<String> possible = literal instanceof String ? OF_TEXT : literal instanceof Integer ? OF_NUMBERS : Set.of();
        if (possible.isEmpty()) {
            return null;
        }
        if (!possible.contains(type)) {
            return Boolean.FALSE;
        }
        return literal instanceof String || type.equals(OBJECT) ? Boolean.TRUE : null;
    }

    /** The same where all the classes that are asked for are known. */
    Boolean is(Atom atom, String type, Set<String> asked) {
        boolean integer = atom instanceof Literal literal && literal.value() instanceof Integer && type.equals("java/lang/Integer");
        boolean alone = asked.stream().filter(OF_NUMBERS::contains).allMatch(other -> other.equals(type) || other.equals(OBJECT));
        return integer && alone ? Boolean.TRUE : is(atom, type);
    }
}
