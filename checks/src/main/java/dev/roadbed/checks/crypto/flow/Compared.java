package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Whether a constant is read only to be compared with something: who asks whether a token has no signature does not make one. */
final class Compared {

    /** A constant, what it is asked for, the other side, what that is asked for, and the comparison. */
    private static final int LONGEST = 4;
    private static final Set<String> NAMES = Set.of("getName", "name", "toString", "getId", "getValue", "getAlgorithm");
    private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "areEqual");

    private Compared() {
    }

    static boolean isCompared(ProgramMethod method, int at) {
        for (AbstractInsnNode next : following(method, at)) {
            int opcode = next.getOpcode();
            if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE || next instanceof MethodInsnNode call && EQUALS.contains(call.name)) {
                return true;
            }
            boolean other = opcode == Opcodes.ALOAD || next instanceof MethodInsnNode call && NAMES.contains(call.name) && call.desc.startsWith("()");
            if (!other) {
                return false;
            }
        }
        return false;
    }

    private static List<AbstractInsnNode> following(ProgramMethod method, int at) {
        List<AbstractInsnNode> all = new ArrayList<>();
        for (AbstractInsnNode next = Neighbours.next(method.code()[at]); next != null && all.size() < LONGEST; next = Neighbours.next(next)) {
            all.add(next);
        }
        return all;
    }
}
