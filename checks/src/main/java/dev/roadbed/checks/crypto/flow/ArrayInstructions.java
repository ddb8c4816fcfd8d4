package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.model.Contents;
import dev.roadbed.checks.crypto.model.Instances;
import dev.roadbed.checks.crypto.model.Models;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** New objects and arrays, and what is read from and written to arrays. */
final class ArrayInstructions {

    private static final String[] PRIMITIVE = {"Z", "C", "F", "D", "B", "S", "I", "J"};

    private final Activation activation;

    ArrayInstructions(Activation activation) {
        this.activation = activation;
    }

    void run(int at, AbstractInsnNode node, Frame frame) {
        int opcode = node.getOpcode();
        if (node instanceof TypeInsnNode type) {
            type(at, type, frame);
        } else if (node instanceof MultiANewArrayInsnNode multi) {
            for (int i = 0; i < multi.dims; i++) {
                frame.pop();
            }
            frame.push(make(at, HeapObject.of(multi.desc), frame));
        } else if (opcode == NEWARRAY) {
            array(at, "[" + PRIMITIVE[((IntInsnNode) node).operand - T_BOOLEAN], frame);
        } else if (opcode == ARRAYLENGTH) {
            frame.push(length(frame.pop(), frame));
        } else if (opcode <= SALOAD) {
            Type type = element(opcode - IALOAD);
            Value index = frame.pop();
            frame.push(load(frame.pop(), index, type, at, frame), type);
        } else {
            Value value = frame.pop(element(opcode - IASTORE));
            Value index = frame.pop();
            store(frame.pop(), index, value, frame);
        }
    }

    /** The element type of an array instruction; they stand in the order of the JVM's opcodes. */
    private static Type element(int offset) {
        return switch (offset) {
            case 1 -> Type.LONG_TYPE;
            case 3 -> Type.DOUBLE_TYPE;
            case 4 -> Type.getType(Object.class);
            default -> Type.INT_TYPE;
        };
    }

    private void type(int at, TypeInsnNode type, Frame frame) {
        switch (type.getOpcode()) {
            case NEW -> frame.push(make(at, HeapObject.of(type.desc), frame));
            case ANEWARRAY -> array(at, "[" + (type.desc.startsWith("[") ? type.desc : "L" + type.desc + ";"), frame);
            case INSTANCEOF -> frame.push(isInstance(at, frame.pop(), type.desc, frame));
            default -> cast(type.desc, frame);
        }
    }

    private void cast(String type, Frame frame) {
        Value value = frame.pop();
        boolean unknown = value.atoms().size() == 1 && value.atoms().get(0) instanceof Opaque opaque && opaque.label().isEmpty();
        String desc = type.startsWith("[") ? type : "L" + type + ";";
        frame.push(unknown ? Value.opaque(desc, ((Opaque) value.atoms().get(0)).tags(), "") : value);
    }

    private Value isInstance(int at, Value value, String type, Frame frame) {
        Boolean decided = value.atoms().size() == 1 ? new Instances(activation, frame.heap()).is(value.atoms().get(0), type) : null;
        return decided == null ? Value.opaque("Z", Tag.EXTERNAL) : Value.literal(decided ? 1 : 0, activation.source(at));
    }

    private Value make(int at, HeapObject object, Frame frame) {
        int id = activation.name(at, "new");
        frame.heap().put(id, object);
        return Value.ref(id);
    }

    private void array(int at, String desc, Frame frame) {
        Value length = frame.pop();
        frame.push(make(at, HeapObject.of(desc).with(Models.LENGTH, length), frame));
    }

    private static Value length(Value array, Frame frame) {
        return array.object().map(ref -> frame.heap().get(ref.id()).get(Models.LENGTH)).orElse(Value.opaque("I", Tag.EXTERNAL));
    }

    private Value load(Value array, Value index, Type type, int at, Frame frame) {
        Value all = null;
        for (Atom atom : array.atoms()) {
            Value next = atom instanceof Ref ref ? load(frame.heap().get(ref.id()), index, type, at)
                    : Value.opaque(type.getDescriptor(), new Contents(frame.heap()).tags(Value.of(atom)), "");
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private Value load(HeapObject array, Value index, Type type, int at) {
        Value nothing = array.open() ? Value.opaque(type.getDescriptor(), Tag.EXTERNAL) : zero(array.type(), at);
        Optional<Integer> known = index.number();
        if (known.isPresent()) {
            Value value = array.get(known.get());
            return value != null ? value : array.rest() != null ? array.rest() : nothing;
        }
        Set<Tag> chosen = tags(index);
        if (array.type().length() == 2 && !chosen.isEmpty()) {
            // A table that is looked up by what is not known, as for hexadecimal digits: the result is as little constant as the place.
            return Value.opaque(type.getDescriptor(), chosen, "");
        }
        Value all = array.rest();
        for (var slot : array.slots().entrySet()) {
            all = slot.getKey() instanceof Integer ? slot.getValue().or(all) : all;
        }
        return all == null ? nothing : all;
    }

    /** Where a number comes from that is not only of constants. */
    private static Set<Tag> tags(Value number) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        for (Atom atom : number.atoms()) {
            if (atom instanceof Opaque opaque) {
                tags.addAll(opaque.tags());
            }
        }
        tags.remove(Tag.CONSTANT);
        return tags;
    }

    private Value zero(String desc, int at) {
        Object value = desc.length() < 2 ? Literal.NULL : switch (desc.charAt(1)) {
            case 'L', '[' -> Literal.NULL;
            case 'J' -> 0L;
            case 'F' -> 0f;
            case 'D' -> 0d;
            default -> 0;
        };
        return Value.literal(value, activation.source(at));
    }

    private static void store(Value array, Value index, Value value, Frame frame) {
        for (Atom atom : array.atoms()) {
            if (atom instanceof Ref ref) {
                HeapObject object = frame.heap().get(ref.id());
                Optional<Integer> known = index.number();
                HeapObject changed = known.isEmpty() ? object.withRest(value)
                        : object.with(known.get(), array.atoms().size() == 1 ? value : value.or(object.get(known.get())));
                frame.heap().put(ref.id(), changed);
            }
        }
    }
}
