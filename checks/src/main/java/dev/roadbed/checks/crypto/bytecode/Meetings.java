package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Where something arrives that a name says is secret: in a field, as the result of a method, as the argument of a library's method, or as one of a method of the program that does so with it. */
final class Meetings {

    /** So many calls downwards an argument is followed. */
    private static final int DEEPEST = 3;

    private final CallGraph graph;
    /** Where it is from the beginning, and arrives. */
    private final Set<ProgramMethod> found = new LinkedHashSet<>();
    /** Where it arrives after calls, with those who make these calls. */
    private final Map<ProgramMethod, Set<ProgramMethod>> below = new LinkedHashMap<>();
    /** By method: which of its parameters were followed, and which of them arrive. */
    private final Map<ProgramMethod, Long> followed = new HashMap<>();
    private final Map<ProgramMethod, Long> arriving = new HashMap<>();

    Meetings(CallGraph graph) {
        this.graph = graph;
    }

    /** The methods from which it is brought there. */
    Set<ProgramMethod> found() {
        return found;
    }

    /** The methods that are called on the way there, each with those who call it on the way; nobody else who calls them matters. */
    Map<ProgramMethod, Set<ProgramMethod>> below() {
        return below;
    }

    /** It is there in this method, under these marks. */
    void follow(ProgramMethod method, long marks) {
        Dependence dependence = graph.dependence(method);
        boolean returned = !dependence.isUnknown() && graph.demands().isSecret(method.node().name) && (dependence.expand(dependence.returned()) & marks) != 0;
        if (arrives(method, marks, DEEPEST) || dependence.isUnknown() || returned) {
            found.add(method);
        }
    }

    private boolean arrives(ProgramMethod method, long marks, int deep) {
        Dependence dependence = graph.dependence(method);
        AbstractInsnNode[] code = method.code();
        Set<ProgramMethod>[] calls = graph.calls(method);
        boolean any = false;
        for (int at = 0; at < code.length && !dependence.isUnknown(); at++) {
            boolean looked = deep > 0 && calls[at] != null || isSecret(code[at]);
            for (int i = 0; looked && i < dependence.operands(at); i++) {
                if ((dependence.expand(dependence.operand(at, i)) & marks) != 0) {
                    boolean made = deep == DEEPEST && (dependence.object(at, i) & Dependence.PARAMETERS) == 0;
                    boolean goesOn = deep > 0 && calls[at] != null && (made || isText(code[at], i));
                    any |= isSecret(code[at], i == dependence.operands(at) - 1, i) || goesOn && into(method, calls[at], i, deep);
                }
            }
        }
        return any;
    }

    private boolean into(ProgramMethod caller, Set<ProgramMethod> targets, int operand, int deep) {
        boolean any = false;
        long parameter = Dependence.parameter(operand);
        for (ProgramMethod target : targets) {
            long before = followed.getOrDefault(target, 0L);
            if ((before & parameter) == 0) {
                followed.put(target, before | parameter);
                if (arrives(target, parameter, deep - 1)) {
                    arriving.merge(target, parameter, (one, other) -> one | other);
                }
            }
            if ((arriving.getOrDefault(target, 0L) & parameter) != 0) {
                below.computeIfAbsent(target, method -> new LinkedHashSet<>()).add(caller);
                any = true;
            }
        }
        return any;
    }

    /** Whether a secret can be written down in what the call is given there; in an object of the program it is one thing beside others, so only one that the first method itself has made is followed. */
    private static boolean isText(AbstractInsnNode node, int operand) {
        int argument = node instanceof MethodInsnNode call ? operand - (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1) : -1;
        if (argument < 0) {
            return false;
        }
        Type type = Type.getArgumentTypes(((MethodInsnNode) node).desc)[argument];
        boolean number = type.getSort() < Type.ARRAY || type.getSort() == Type.ARRAY && type.getElementType().getSort() < Type.ARRAY;
        return number || type.getSort() == Type.OBJECT && type.getInternalName().startsWith("java/");
    }

    /** Whether any of what the instruction takes can be secret by a name. */
    private boolean isSecret(AbstractInsnNode node) {
        return node instanceof FieldInsnNode field && graph.demands().isSecret(field.name)
                || node instanceof MethodInsnNode call && graph.demands().isTold(call.owner, call.name, call.desc);
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
