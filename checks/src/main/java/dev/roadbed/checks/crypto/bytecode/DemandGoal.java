package dev.roadbed.checks.crypto.bytecode;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What is demanded of libraries: what arrives there, and what becomes of what it gives. */
final class DemandGoal implements Goal {

    private static final int LEVELS = 6;
    private static final int DECISIONS = 2;

    private final CallGraph graph;
    private final Demands demands;
    private final Set<ProgramMethod> sources;
    private final Map<ProgramMethod, Set<ProgramMethod>> below;

    /**
     * @param demands what of that which the graph knows to be demanded is looked for
     * @param sources methods in which what a source gives is looked at
     * @param below   methods in which it arrives after calls, with those who make these calls
     */
    DemandGoal(CallGraph graph, Demands demands, Set<ProgramMethod> sources, Map<ProgramMethod, Set<ProgramMethod>> below) {
        this.graph = graph;
        this.demands = demands;
        this.sources = sources;
        this.below = below;
    }

    @Override
    public Collection<ProgramMethod> methods() {
        Set<ProgramMethod> all = new LinkedHashSet<>();
        for (ProgramMethod method : graph.demanding()) {
            if (graph.isSinking(method) && says(method)) {
                all.add(method);
            }
        }
        all.addAll(sources);
        return all;
    }

    @Override
    public Map<ProgramMethod, Set<ProgramMethod>> below() {
        return below;
    }

    /** Whether any sink in the method says something. */
    private boolean says(ProgramMethod method) {
        Dependence dependence = graph.dependence(method);
        AbstractInsnNode[] code = method.code();
        for (int at = 0; at < code.length; at++) {
            boolean says = code[at] instanceof MethodInsnNode call ? isSink(dependence, at, call.owner, call.name, call.desc)
                    : code[at] instanceof FieldInsnNode field ? demands.isSink(field.owner, field.name, field.desc)
                    : code[at] instanceof InvokeDynamicInsnNode dynamic && makesSink(dynamic);
            if (says) {
                return true;
            }
        }
        return false;
    }

    private boolean makesSink(InvokeDynamicInsnNode dynamic) {
        for (Handle handle : CallGraph.handles(dynamic)) {
            if (demands.isSink(handle.getOwner(), handle.getName(), handle.getDesc())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSink(Dependence dependence, int at, String owner, String name, String desc) {
        String text = dependence.isUnknown() ? null : dependence.text(at);
        return demands.isSink(owner, name, desc) && (text == null || !demands.isQuiet(owner, name, text));
    }

    @Override
    public long wanted(Dependence dependence, int at, AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            return wanted(dependence, at, call.owner, call.name, call.desc, call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        }
        long all = 0;
        if (node instanceof FieldInsnNode field) {
            boolean store = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            all = store && demands.isSecret(field.name) ? dependence.operand(at, dependence.operands(at) - 1) : 0;
            all |= demands.isSink(field.owner, field.name, field.desc) ? dependence.control(at) : 0;
        } else if (node instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                all |= argument instanceof Handle handle ? wanted(dependence, at, handle.getOwner(), handle.getName(), handle.getDesc(), 0) : 0;
            }
        }
        return all;
    }

    private long wanted(Dependence dependence, int at, String owner, String name, String desc, int receiver) {
        boolean sink = isSink(dependence, at, owner, name, desc);
        boolean demanded = sink || demands.isSource(owner, name, desc);
        long all = sink ? dependence.control(at) : 0;
        for (int i = 0; i < dependence.operands(at) && desc.startsWith("("); i++) {
            boolean wanted = demanded && demands.dependsOn(owner, name, desc, i - receiver) || demands.isTold(owner, name, desc, i - receiver);
            all |= wanted ? dependence.operand(at, i) : 0;
        }
        return all;
    }

    @Override
    public long watched(Dependence dependence, int at, AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            return demands.isFactory(call.owner, call.name, call.desc) ? dependence.site(at) : 0;
        }
        boolean made = node instanceof InvokeDynamicInsnNode dynamic && makesSink(dynamic);
        return made ? dependence.site(at) : 0;
    }

    @Override
    public boolean isObjectWatched() {
        return true;
    }

    @Override
    public boolean isResultWanted(ProgramMethod method) {
        return demands.isSecret(method.node().name);
    }

    @Override
    public int levels() {
        return LEVELS;
    }

    @Override
    public int decisions() {
        return DECISIONS;
    }
}
