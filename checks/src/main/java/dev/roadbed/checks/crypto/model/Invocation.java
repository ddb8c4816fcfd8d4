package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A call as it is about to happen.
 *
 * @param opcode    how: one of the invoke instructions
 * @param owner     internal name of the class that the call names
 * @param name      method
 * @param desc      its descriptor
 * @param all       arguments, the receiver first if there is one
 * @param frame     the caller's frame, without the arguments
 * @param caller    the call that it happens in
 * @param position  where in the caller
 */
public record Invocation(int opcode, String owner, String name, String desc, List<Value> all, Frame frame, Caller caller, int position) {

    public boolean isStatic() {
        return opcode == Opcodes.INVOKESTATIC;
    }

    public Value receiver() {
        return all.get(0);
    }

    /** An argument, not counting the receiver. */
    public Value argument(int index) {
        return all.get(isStatic() ? index : index + 1);
    }

    public int arguments() {
        return isStatic() ? all.size() : all.size() - 1;
    }

    public List<Value> rest() {
        return isStatic() ? all : all.subList(1, all.size());
    }

    public Type returns() {
        return Type.getReturnType(desc);
    }

    public Type type(int index) {
        return Type.getArgumentTypes(desc)[index];
    }

    public Source source() {
        return caller.source(position);
    }

    public Value literal(Object value) {
        return Value.literal(value, source());
    }

    /** A new object that this call makes. */
    public Value make(HeapObject object) {
        return make(object, "");
    }

    public Value make(HeapObject object, Object part) {
        int id = caller.name(position, part);
        frame.heap().put(id, object);
        return Value.ref(id);
    }

    /** The object that a value is, if that is exactly one. */
    public Optional<HeapObject> object(Value value) {
        return value.object().map(ref -> frame.heap().get(ref.id()));
    }

    /** The object that the call is on, if that is exactly one. */
    public HeapObject target() {
        return isStatic() ? null : object(receiver()).orElse(null);
    }

    /** Changes the object that the call is on. */
    public void target(HeapObject changed) {
        frame.heap().put(receiver().object().orElseThrow().id(), changed);
    }
}
