package dev.roadbed.checks.crypto.bytecode;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** On what in one method it depends what is looked for, in itself or in what it calls. */
final class Interest {

    private final CallGraph graph;
    private final Goal goal;
    private final Dependence dependence;
    private final Map<ProgramMethod, Need> needs;
    /** Mark of the last parameter. */
    private final long last;
    private long wanted;
    private long watched;

    /** @param needs what is known so far of the methods that it calls */
    Interest(CallGraph graph, Goal goal, ProgramMethod method, Map<ProgramMethod, Need> needs) {
        this.graph = graph;
        this.goal = goal;
        this.dependence = graph.dependence(method);
        this.needs = needs;
        this.last = Dependence.parameter(Type.getArgumentTypes(method.node().desc).length);
        AbstractInsnNode[] code = method.code();
        Set<ProgramMethod>[] calls = graph.calls(method);
        for (int at = 0; at < code.length; at++) {
            wanted |= goal.wanted(dependence, at, code[at]);
            watched |= goal.watched(dependence, at, code[at]);
            if (calls[at] != null && code[at] instanceof InvokeDynamicInsnNode dynamic) {
                made(at, dynamic);
            } else if (calls[at] != null) {
                called(at, calls[at], 0, false);
            }
        }
        wanted |= goal.isResultWanted(method) ? dependence.returned() : 0;
    }

    /** @param shift how many parameters of the called method stand before the operands; @param later whether the others come later, from whoever calls it */
    private void called(int at, Set<ProgramMethod> targets, int shift, boolean later) {
        for (ProgramMethod target : targets) {
            Need need = needs.getOrDefault(target, Need.NONE);
            if (need.isNothing()) {
                continue;
            }
            wanted |= dependence.control(at);
            int operands = dependence.operands(at);
            for (int i = 0; i < operands; i++) {
                long mark = Dependence.parameter(i + shift);
                wanted |= (need.parameters() & mark) != 0 ? dependence.operand(at, i) : 0;
                watched |= (need.given() & mark) != 0 ? dependence.object(at, i) : 0;
            }
            watched |= need.results() ? dependence.site(at) : 0;
            boolean beyond = later && (need.parameters() & -Dependence.parameter(operands + shift)) != 0;
            wanted |= beyond ? Dependence.PARAMETERS : 0;
        }
    }

    /** A lambda: what it has captured comes first. */
    private void made(int at, InvokeDynamicInsnNode dynamic) {
        for (Handle handle : CallGraph.handles(dynamic)) {
            called(at, graph.targets(handle), handle.getTag() == Opcodes.H_NEWINVOKESPECIAL ? 1 : 0, true);
        }
    }

    /** Marks of everything on which it depends. */
    long wanted() {
        return dependence.expand(wanted);
    }

    /** Marks of what is looked at on its further way. */
    long watched() {
        return watched;
    }

    Need need() {
        boolean results = (goal.isObjectWatched() ? dependence.expandObjects(dependence.returnedObjects()) & watched
                : dependence.expandGiven(dependence.returned()) & watched) != 0;
        long given = 0;
        for (long mark = 1; watched != 0 && mark <= last && mark < Dependence.PARAMETERS; mark <<= 1) {
            given |= ((goal.isObjectWatched() ? dependence.expandObjects(mark) : dependence.expandGiven(mark)) & watched) != 0 ? mark : 0;
        }
        return new Need(wanted() & Dependence.PARAMETERS, results, given, false);
    }
}
