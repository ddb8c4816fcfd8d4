package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Into whose arrays of numbers or characters a method may write: its parameters themselves, or what they hold. */
public final class Fillings {

    /** Calls deeper than this are taken for writing. */
    private static final int DEEPEST = 6;

    private final CallGraph graph;
    private final LibraryFillings libraries;
    private final Map<ProgramMethod, Long> known = new HashMap<>();
    private final Map<String, Boolean> fields = new HashMap<>();

    /** What is known of methods that have no code here. */
    public interface LibraryFillings {
        /** Whether a method of a library may write into the array that it is given as this argument. */
        boolean mayFill(String owner, String name, String desc, int argument);
    }

    public Fillings(CallGraph graph, LibraryFillings libraries) {
        this.graph = graph;
        this.libraries = libraries;
    }

    /** Marks of the parameters of the method that may come back with another content, as {@link Dependence#parameter} says. */
    public long of(ProgramMethod method) {
        return of(method, 0);
    }

    /** Whether a method, other than those that make the object or class, may write into the array that the field holds; overwriting a secret with a constant is none. */
    public boolean isFilledLater(String owner, String name) {
        return fields.computeIfAbsent(owner + "." + name, key -> graph.users(owner, name).stream()
                .anyMatch(method -> !method.node().name.startsWith("<") && (written(method, 0) & reads(method, name)) != 0));
    }

    private long reads(ProgramMethod method, String name) {
        Dependence dependence = graph.dependence(method);
        AbstractInsnNode[] code = method.code();
        long all = 0;
        for (int at = 0; at < code.length && !dependence.isUnknown(); at++) {
            boolean read = code[at] instanceof FieldInsnNode field && field.name.equals(name) && (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC);
            all |= read ? dependence.site(at) : 0;
        }
        return all;
    }

    private long of(ProgramMethod method, int depth) {
        long objects = written(method, depth);
        Dependence dependence = graph.dependence(method);
        // What is in a field is taken for something that the receiver holds.
        boolean held = dependence.isUnknown() || (objects & dependence.fields()) != 0;
        return objects & Dependence.PARAMETERS | (held ? Dependence.parameter(0) : 0);
    }

    /** Marks of the objects that the method writes into. */
    private long written(ProgramMethod method, int depth) {
        Long before = known.get(method);
        if (before != null) {
            return before;
        }
        Dependence dependence = graph.dependence(method);
        if (depth >= DEEPEST || dependence.isUnknown()) {
            return Dependence.PARAMETERS;
        }
        known.put(method, 0L);
        Set<ProgramMethod>[] calls = graph.calls(method);
        AbstractInsnNode[] code = method.code();
        long all = 0;
        for (int at = 0; at < code.length; at++) {
            int opcode = code[at].getOpcode();
            if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE && opcode != Opcodes.AASTORE) {
                all |= dependence.operand(at, 2) == 0 ? 0 : dependence.object(at, 0);
            } else if (code[at] instanceof MethodInsnNode call) {
                all |= called(dependence, at, call, calls[at], depth);
            }
        }
        known.put(method, all);
        return all;
    }

    private long called(Dependence dependence, int at, MethodInsnNode call, Set<ProgramMethod> targets, int depth) {
        int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        Type[] types = Type.getArgumentTypes(call.desc);
        boolean followed = targets != null && !targets.isEmpty();
        long filled = 0;
        for (ProgramMethod target : followed ? targets : Set.<ProgramMethod>of()) {
            filled |= of(target, depth + 1);
        }
        long all = 0;
        for (int i = 0; i < types.length + receiver; i++) {
            boolean fills = followed ? (filled & Dependence.parameter(i)) != 0
                    : i >= receiver && isArray(types[i - receiver], call) && libraries.mayFill(call.owner, call.name, call.desc, i - receiver);
            all |= fills ? dependence.object(at, i) : 0;
        }
        return all;
    }

    private static boolean isArray(Type type, MethodInsnNode call) {
        return type.getSort() == Type.ARRAY && type.getDescriptor().length() == 2 || call.owner.equals("java/lang/System");
    }
}
