package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Who calls whom by class hierarchy analysis, who sets which field, and which methods reach a demanded one. Backwards and on demand: code
 * is parsed only of classes whose constant pool names what is asked for.
 */
public final class CallGraph {

    /** A call that can go to more methods than this is not followed; each of them is a start of its own. */
    public static final int MOST_TARGETS = 8;

    private static final Comparator<ProgramMethod> ORDER = Comparator.comparingInt(ProgramMethod::number);

    private final Program program;
    private final Demands demands;
    private final References references;
    private final Set<ProgramClass> scanned = new HashSet<>();
    private final Map<ProgramMethod, Set<ProgramMethod>> callers = new HashMap<>();
    private final Map<String, Set<ProgramMethod>> storers = new HashMap<>();
    private final Set<ProgramMethod> complete = new HashSet<>();

    public CallGraph(Program program, Demands demands) {
        this.program = program;
        this.demands = demands;
        this.references = new References(program, demands);
    }

    private void scan(ProgramClass type) {
        if (scanned.add(type)) {
            type.methods().forEach(this::scan);
        }
    }

    private void scan(ProgramMethod method) {
        for (AbstractInsnNode instruction : method.code()) {
            if (instruction instanceof MethodInsnNode call) {
                targets(call).forEach(target -> add(target, method));
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                handles(dynamic).forEach(handle -> targets(handle).forEach(target -> add(target, method)));
            } else if (instruction instanceof FieldInsnNode field && isStore(field)) {
                storers.computeIfAbsent(key(field.owner, field.name), name -> new TreeSet<>(ORDER)).add(method);
            }
        }
    }

    private static Stream<Handle> handles(InvokeDynamicInsnNode dynamic) {
        return Stream.of(dynamic.bsmArgs).filter(Handle.class::isInstance).map(Handle.class::cast);
    }

    private static boolean isStore(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
    }

    private void add(ProgramMethod target, ProgramMethod caller) {
        callers.computeIfAbsent(target, method -> new TreeSet<>(ORDER)).add(caller);
    }

    private Set<ProgramMethod> targets(Handle handle) {
        boolean virtual = handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
        return virtual ? few(program.targets(handle.getOwner(), handle.getName(), handle.getDesc())) : one(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private Set<ProgramMethod> targets(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
            return one(call.owner, call.name, call.desc);
        }
        return few(program.targets(call.owner, call.name, call.desc));
    }

    private static Set<ProgramMethod> few(Set<ProgramMethod> targets) {
        return targets.size() > MOST_TARGETS ? Set.of() : targets;
    }

    private Set<ProgramMethod> one(String owner, String name, String desc) {
        ProgramMethod one = program.resolve(owner, name, desc);
        return one == null ? Set.of() : Set.of(one);
    }

    public Set<ProgramMethod> callers(ProgramMethod method) {
        if (complete.add(method)) {
            references.toMethod(method).forEach(this::scan);
        }
        return callers.getOrDefault(method, Set.of());
    }

    /** The methods that set the field. */
    public Set<ProgramMethod> storers(String owner, String name) {
        references.toField(program.declarer(owner, name), name).forEach(this::scan);
        return storers.getOrDefault(key(owner, name), Set.of());
    }

    private String key(String owner, String name) {
        return program.declarer(owner, name) + "." + name;
    }

    /** Whether the method itself names a demanded member. */
    public boolean isDemanding(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            boolean demanded = node instanceof MethodInsnNode call && isDemanded(call.owner, call.name, call.desc)
                    || node instanceof FieldInsnNode field && isDemanded(field.owner, field.name, field.desc)
                    || node instanceof InvokeDynamicInsnNode dynamic
                            && handles(dynamic).anyMatch(handle -> isDemanded(handle.getOwner(), handle.getName(), handle.getDesc()));
            if (demanded) {
                return true;
            }
        }
        return false;
    }

    private boolean isDemanded(String owner, String name, String desc) {
        return demands.owners().contains(owner) && demands.isDemanded(owner, name, desc);
    }

    /** The demanding methods and all that reach them, callees first. */
    public Set<ProgramMethod> reaching() {
        Set<ProgramMethod> reached = new LinkedHashSet<>();
        Deque<ProgramMethod> open = new ArrayDeque<>();
        references.demanding().forEach(type -> type.methods().stream().filter(this::isDemanding).forEach(open::add));
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
