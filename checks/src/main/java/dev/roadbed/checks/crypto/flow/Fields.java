package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** Reads and writes of fields. */
final class Fields {

    /** Where Eclipse's compiler keeps the table of a switch over an enum, once it is made: it is made anew to the same, so it may as well never be there. */
    private static final String TABLE = "$SWITCH_TABLE$";

    private final Activation activation;
    private final Engine engine;
    private final Program program;

    Fields(Activation activation) {
        this.activation = activation;
        this.engine = activation.engine();
        this.program = engine.program();
    }

    static String key(Program program, String owner, String name) {
        return program.declarer(owner, name) + "." + name;
    }

    /** How the user calls the field: {@code Config.ALGORITHM}. */
    static String shown(String owner, String name) {
        return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.') + "." + name;
    }

    /** What a field holds that nobody has set. */
    static Value zero(String desc, Source source) {
        Object value = switch (desc.charAt(0)) {
            case 'L', '[' -> Literal.NULL;
            case 'J' -> 0L;
            case 'F' -> 0f;
            case 'D' -> 0d;
            default -> 0;
        };
        return Value.literal(value, source);
    }

    void run(int at, FieldInsnNode field, Frame frame) {
        Type type = Type.getType(field.desc);
        switch (field.getOpcode()) {
            case GETSTATIC -> frame.push(getStatic(at, field, frame), type);
            case PUTSTATIC -> putStatic(at, field, frame.pop(type), frame);
            case GETFIELD -> frame.push(get(at, field, frame.pop(), frame), type);
            default -> put(at, field, frame, type);
        }
    }

    private Value getStatic(int at, FieldInsnNode field, Frame frame) {
        engine.observer().constant(activation, at, field, frame);
        if (field.name.startsWith(TABLE)) {
            return zero(field.desc, activation.source(at));
        }
        String declarer = program.declarer(field.owner, field.name);
        Value set = frame.heap().getStatic(declarer + "." + field.name);
        if (set == null && !activation.matters(at)) {
            return Value.opaque(field.desc, Tag.EXTERNAL);
        }
        Value known = set != null ? set : engine.statics().get(declarer, field.name, field.desc);
        return known.isNamed() ? known : known.named(shown(declarer, field.name));
    }

    private void putStatic(int at, FieldInsnNode field, Value value, Frame frame) {
        engine.observer().escaped(value, frame.heap(), activation.run());
        engine.observer().stored(activation, at, field, value, frame);
        String key = key(program, field.owner, field.name);
        frame.heap().putStatic(key, value);
        stored(field, value, frame);
    }

    private void stored(FieldInsnNode field, Value value, Frame frame) {
        if (activation.run().stores() != null) {
            activation.run().stores().stored(key(program, field.owner, field.name), value, frame.heap());
        }
    }

    private Value get(int at, FieldInsnNode field, Value object, Frame frame) {
        Value all = null;
        for (Atom atom : object.atoms()) {
            if (atom instanceof Literal) {
                continue;
            }
            Value next = atom instanceof Ref ref ? get(at, field, ref, frame) : elsewhere(at, field);
            all = all == null ? next : all.or(next);
        }
        Value known = all == null ? Value.opaque(field.desc, Tag.EXTERNAL) : all;
        return known.isNamed() ? known : known.named(shown(program.declarer(field.owner, field.name), field.name));
    }

    private Value get(int at, FieldInsnNode field, Ref ref, Frame frame) {
        HeapObject known = frame.heap().get(ref.id());
        Value value = known.get(field.name);
        if (value != null) {
            return value;
        }
        if (!known.open()) {
            return zero(field.desc, activation.source(at));
        }
        Value found = elsewhere(at, field);
        if (activation.matters(at)) {
            frame.heap().put(ref.id(), known.with(field.name, found));
        }
        return found;
    }

    /** On the way to some value the objects that others have made are not looked for: what is in their own fields is found from their type. */
    private Value elsewhere(int at, FieldInsnNode field) {
        boolean object = field.desc.startsWith("L") && program.type(Type.getType(field.desc).getInternalName()) != null;
        boolean aside = object && (!activation.run().isObserving() || activation.run().limits() > 0);
        return aside || activation.run().isAside() || !activation.matters(at) ? Value.opaque(field.desc, Tag.EXTERNAL) : engine.fields().get(program.declarer(field.owner, field.name), field.name, field.desc);
    }

    private void put(int at, FieldInsnNode field, Frame frame, Type type) {
        Value value = frame.pop(type);
        Value object = frame.pop();
        engine.observer().escaped(value, frame.heap(), activation.run());
        engine.observer().stored(activation, at, field, value, frame);
        stored(field, value, frame);
        for (Atom atom : object.atoms()) {
            if (atom instanceof Ref ref) {
                HeapObject known = frame.heap().get(ref.id());
                Value now = object.atoms().size() == 1 ? value : value.or(known.get(field.name));
                frame.heap().put(ref.id(), known.with(field.name, now));
            }
        }
    }

}
