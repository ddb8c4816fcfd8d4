package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Who calls whom by class hierarchy analysis, who sets which field, and which methods reach a demanded one. */
public final class CallGraph {

    /** A call that can go to more methods than this is not followed; each of them is a start of its own. */
    public static final int MOST_TARGETS = 8;

    private final Program program;
    private final Map<ProgramMethod, Set<ProgramMethod>> callers = new LinkedHashMap<>();
    private final Map<String, Set<ProgramMethod>> storers = new HashMap<>();
    private final Map<MethodInsnKey, Set<ProgramMethod>> targets = new HashMap<>();

    private record MethodInsnKey(int kind, String owner, String name, String desc) {
    }

    public CallGraph(Program program) {
        this.program = program;
        program.methods().forEach(this::scan);
    }

    private void scan(ProgramMethod method) {
        for (AbstractInsnNode instruction : method.node().instructions) {
            if (instruction instanceof MethodInsnNode call) {
                targets(call).forEach(target -> add(target, method));
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle) {
                        targets(handle).forEach(target -> add(target, method));
                    }
                }
            } else if (instruction instanceof FieldInsnNode field && isStore(field)) {
                storers.computeIfAbsent(key(field.owner, field.name), name -> new LinkedHashSet<>()).add(method);
            }
        }
    }

    private static boolean isStore(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
    }

    private void add(ProgramMethod target, ProgramMethod caller) {
        callers.computeIfAbsent(target, method -> new LinkedHashSet<>()).add(caller);
    }

    private Set<ProgramMethod> targets(Handle handle) {
        ProgramMethod one = program.resolve(handle.getOwner(), handle.getName(), handle.getDesc());
        return handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE
                ? program.targets(handle.getOwner(), handle.getName(), handle.getDesc()) : one == null ? Set.of() : Set.of(one);
    }

    private Set<ProgramMethod> targets(MethodInsnNode call) {
        return targets.computeIfAbsent(new MethodInsnKey(call.getOpcode(), call.owner, call.name, call.desc), key -> {
            if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
                ProgramMethod one = program.resolve(call.owner, call.name, call.desc);
                return one == null ? Set.of() : Set.of(one);
            }
            Set<ProgramMethod> all = program.targets(call.owner, call.name, call.desc);
            return all.size() > MOST_TARGETS ? Set.of() : all;
        });
    }

    public Set<ProgramMethod> callers(ProgramMethod method) {
        return callers.getOrDefault(method, Set.of());
    }

    /** The methods that set the field. */
    public Set<ProgramMethod> storers(String owner, String name) {
        return storers.getOrDefault(key(owner, name), Set.of());
    }

    private String key(String owner, String name) {
        return program.declarer(owner, name) + "." + name;
    }

    /** The demanded methods and all that reach them, callees first. */
    public Set<ProgramMethod> reaching(Predicate<ProgramMethod> demanded) {
        Set<ProgramMethod> reached = new LinkedHashSet<>();
        Deque<ProgramMethod> open = new ArrayDeque<>(program.methods().stream().filter(demanded).toList());
        while (!open.isEmpty()) {
            ProgramMethod next = open.poll();
            if (reached.add(next)) {
                open.addAll(callers(next));
            }
        }
        return reached;
    }

    /** Those among the methods that no other of them calls. */
    public List<ProgramMethod> roots(Set<ProgramMethod> methods) {
        return methods.stream().filter(method -> callers(method).stream()
                .noneMatch(caller -> caller != method && methods.contains(caller))).toList();
    }
}
