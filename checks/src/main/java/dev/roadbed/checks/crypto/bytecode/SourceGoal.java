package dev.roadbed.checks.crypto.bytecode;

import java.util.Collection;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What sources give, and where it goes: how it was made does not count. */
final class SourceGoal implements Goal {

    private static final int LEVELS = 6;

    private final List<ProgramMethod> methods;
    private final Demands demands;

    SourceGoal(CallGraph graph) {
        this.demands = graph.demands();
        this.methods = graph.demanding().stream().filter(graph::isGiving).toList();
    }

    @Override
    public Collection<ProgramMethod> methods() {
        return methods;
    }

    @Override
    public long wanted(Dependence dependence, int at, AbstractInsnNode node) {
        return 0;
    }

    @Override
    public long watched(Dependence dependence, int at, AbstractInsnNode node) {
        if (!(node instanceof MethodInsnNode call && demands.isSource(call.owner, call.name, call.desc))) {
            return 0;
        }
        long all = dependence.site(at);
        // A constructor's object, an array that is filled, a list that is shuffled.
        for (int i = call.name.equals("<init>") || call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1; i < dependence.operands(at); i++) {
            all |= dependence.object(at, i);
        }
        return all;
    }

    @Override
    public int levels() {
        return LEVELS;
    }
}
