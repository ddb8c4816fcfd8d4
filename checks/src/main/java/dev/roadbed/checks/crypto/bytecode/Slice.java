package dev.roadbed.checks.crypto.bytecode;

import java.util.BitSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Which calls and which fields of one method matter for what is looked at in it, for what it returns and for what it stores. The others need not be followed: what goes into an
 * exception or a log does not come back.
 */
public final class Slice {

    private static final Set<String> IMMUTABLE = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Character", "java/lang/Byte",
            "java/lang/Short", "java/lang/Double", "java/lang/Float", "java/lang/Class");

    private final CallGraph graph;
    private final Set<ProgramMethod>[] calls;
    private final AbstractInsnNode[] code;
    private final Dependence dependence;
    private final BitSet mattering;
    private final long outliving;
    private final long watched;
    private long wanted;

    /**
     * @param interest what is looked at in it; null if only its result and what it stores is
     * @param start    whether nobody sees afterwards what has become of its parameters
     */
    Slice(CallGraph graph, ProgramMethod method, Interest interest, boolean start) {
        this.graph = graph;
        this.calls = graph.calls(method);
        this.code = method.code();
        this.dependence = graph.dependence(method);
        this.mattering = new BitSet(code.length);
        this.outliving = start ? 0 : Dependence.PARAMETERS | dependence.fields();
        this.watched = interest == null ? 0 : interest.watched();
        this.wanted = (interest == null ? 0 : interest.wanted()) | (start ? 0 : dependence.returned() | dependence.chosen());
        do {
            wanted = dependence.expand(wanted | stored());
        } while (settle());
    }

    /** What outlives the method in what others have given it, and in static fields. */
    private long stored() {
        long all = 0;
        for (int at = 0; at < code.length; at++) {
            boolean field = code[at].getOpcode() == Opcodes.PUTFIELD && (dependence.object(at, 0) & (outliving | wanted)) != 0;
            if ((field || code[at].getOpcode() == Opcodes.PUTSTATIC && outliving != 0) && !dependence.isLost(at)) {
                all |= dependence.operand(at, dependence.operands(at) - 1) | dependence.control(at);
            }
        }
        return all;
    }

    private boolean settle() {
        boolean more = false;
        for (int at = 0; at < code.length; at++) {
            if (!mattering.get(at) && isWanted(at)) {
                mattering.set(at);
                wanted |= dependence.operand(at) | dependence.control(at);
                more = true;
            }
        }
        return more;
    }

    private boolean isWanted(int at) {
        if (code[at] instanceof MethodInsnNode call) {
            long changed = changed(at, call);
            return (changed & watched) != 0 || !dependence.isLost(at) && (isResultWanted(at, call) || (changed & (wanted | outliving)) != 0
                    || touchesStatics(at));
        }
        if (code[at] instanceof InvokeDynamicInsnNode) {
            return true;
        }
        return code[at] instanceof FieldInsnNode && (dependence.site(at) & wanted) != 0;
    }

    private boolean touchesStatics(int at) {
        for (ProgramMethod target : calls[at] == null ? Set.<ProgramMethod>of() : calls[at]) {
            if (graph.touchesStatics(target)) {
                return true;
            }
        }
        return false;
    }

    private boolean isResultWanted(int at, MethodInsnNode call) {
        return !call.desc.endsWith("V") && (dependence.site(at) & wanted) != 0;
    }

    /** Whether a call matters only for what it may do to things that are not looked at here. */
    public boolean isAside(int at) {
        boolean looked = code[at] instanceof MethodInsnNode call && (isResultWanted(at, call) || (changed(at, call) & (watched | wanted)) != 0);
        return !looked;
    }

    /** Marks of what the call may change. */
    private long changed(int at, MethodInsnNode call) {
        int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        long all = receiver == 0 || IMMUTABLE.contains(call.owner) ? 0 : dependence.object(at, 0);
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            boolean mutable = types[i].getSort() == Type.ARRAY || types[i].getSort() == Type.OBJECT && !IMMUTABLE.contains(types[i].getInternalName());
            all |= mutable ? dependence.object(at, i + receiver) : 0;
        }
        return all;
    }

    /** Whether nothing that the instruction does outlives the method but what it throws. */
    public boolean isLost(int at) {
        return dependence.isLost(at);
    }

    /** Whether what this call or field gives, or what the call does, can matter. */
    public boolean matters(int at) {
        return mattering.get(at);
    }
}
