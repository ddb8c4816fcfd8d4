package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What is known of a variable, or of a field of one, behind the question whether it is null. */
final class NullChecks {

    private final ProgramMethod method;

    NullChecks(ProgramMethod method) {
        this.method = method;
    }

    /** Takes null out of what was asked for, on the way on which it is not null. @param target where the way leads */
    void apply(int at, int target, Frame frame) {
        int opcode = method.code()[at].getOpcode();
        boolean asks = opcode == IFNULL || opcode == IFNONNULL;
        if (!asks || method.position(((JumpInsnNode) method.code()[at]).label) == at + 1 || (target == at + 1) != (opcode == IFNULL)) {
            return;
        }
        AbstractInsnNode asked = Neighbours.previous(method.code()[at]);
        if (asked instanceof VarInsnNode variable && variable.getOpcode() == ALOAD) {
            frame.local(variable.var, frame.local(variable.var).notNull());
        } else if (asked instanceof FieldInsnNode field && field.getOpcode() == GETFIELD && Neighbours.previous(asked) instanceof VarInsnNode holder && holder.getOpcode() == ALOAD) {
            field(field.name, frame.local(holder.var), frame);
        }
    }

    private static void field(String name, Value holder, Frame frame) {
        holder.object().ifPresent(ref -> {
            HeapObject object = frame.heap().get(ref.id());
            Value value = object.get(name);
            if (value != null && value.notNull() != value) {
                frame.heap().put(ref.id(), object.with(name, value.notNull()));
            }
        });
    }
}
