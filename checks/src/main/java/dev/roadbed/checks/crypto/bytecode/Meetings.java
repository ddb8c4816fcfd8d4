package dev.roadbed.checks.crypto.bytecode;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Where something arrives that a name says is secret: in a field, as the result of a method, as the argument of a library's method, or as one of a method of the program that does so with it. */
final class Meetings {

    /** So many calls downwards an argument is followed. */
    private static final int DEEPEST = 4;

    private final CallGraph graph;

    Meetings(CallGraph graph) {
        this.graph = graph;
    }

    /**
     * The methods in which it arrives.
     *
     * @param method  where it is
     * @param marks   of it
     */
    Set<ProgramMethod> of(ProgramMethod method, long marks) {
        Set<ProgramMethod> all = new LinkedHashSet<>();
        Dependence dependence = graph.dependence(method);
        boolean returned = !dependence.isUnknown() && graph.demands().isSecret(method.node().name) && (dependence.expand(dependence.returned()) & marks) != 0;
        if (dependence.isUnknown() || returned) {
            all.add(method);
        }
        collect(method, marks, DEEPEST, all);
        return all;
    }

    private boolean collect(ProgramMethod method, long marks, int deep, Set<ProgramMethod> all) {
        Dependence dependence = graph.dependence(method);
        AbstractInsnNode[] code = method.code();
        Set<ProgramMethod>[] calls = graph.calls(method);
        boolean any = false;
        for (int at = 0; at < code.length && !dependence.isUnknown(); at++) {
            boolean here = false;
            for (int i = 0; i < dependence.operands(at); i++) {
                if ((dependence.expand(dependence.operand(at, i)) & marks) != 0) {
                    here |= isSecret(code[at], i == dependence.operands(at) - 1, i) || deep > 0 && calls[at] != null && into(calls[at], i, deep, all);
                }
            }
            any |= here;
        }
        if (any) {
            all.add(method);
        }
        return any;
    }

    private boolean into(Set<ProgramMethod> targets, int operand, int deep, Set<ProgramMethod> all) {
        boolean any = false;
        for (ProgramMethod target : targets) {
            any |= collect(target, Dependence.parameter(operand), deep - 1, all);
        }
        return any;
    }

    private boolean isSecret(AbstractInsnNode node, boolean last, int operand) {
        if (node instanceof FieldInsnNode field) {
            boolean store = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            return store && last && graph.demands().isSecret(field.name);
        }
        int receiver = node.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        return node instanceof MethodInsnNode call && graph.demands().isTold(call.owner, call.name, call.desc, operand - receiver);
    }
}
