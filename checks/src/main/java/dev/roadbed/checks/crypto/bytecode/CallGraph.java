package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<ProgramMethod, Set<ProgramMethod>[]> calls = new HashMap<>();
    private final Map<ProgramMethod, Dependence> dependences = new HashMap<>();
    private final Refills refills;
    private final StaticsTouched statics = new StaticsTouched(this);
    private List<ProgramMethod> demanding;

    public CallGraph(Program program, Demands demands) {
        this.program = program;
        this.demands = demands;
        this.references = new References(program, demands);
        this.refills = new Refills(program, references);
    }

    private void scan(Set<ProgramClass> types) {
        for (ProgramClass type : types) {
            scan(type);
        }
    }

    private void scan(ProgramClass type) {
        if (scanned.add(type)) {
            for (ProgramMethod method : type.methods()) {
                scan(method);
            }
        }
    }

    private void scan(ProgramMethod method) {
        for (Set<ProgramMethod> targets : calls(method)) {
            for (ProgramMethod target : targets == null ? Set.<ProgramMethod>of() : targets) {
                add(target, method);
            }
        }
        for (AbstractInsnNode instruction : method.code()) {
            if (instruction instanceof FieldInsnNode field && isStore(field)) {
                storers.computeIfAbsent(key(field.owner, field.name), name -> new TreeSet<>(ORDER)).add(method);
            }
        }
    }

    /** For each position the methods that the call there can go to; null if none of the program. */
    Set<ProgramMethod>[] calls(ProgramMethod method) {
        Set<ProgramMethod>[] known = calls.get(method);
        if (known == null) {
            known = allCalls(method);
            calls.put(method, known);
        }
        return known;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of what has type arguments.
    private Set<ProgramMethod>[] allCalls(ProgramMethod method) {
        AbstractInsnNode[] code = method.code();
        Set<ProgramMethod>[] all = new Set[code.length];
        for (int at = 0; at < code.length; at++) {
            Set<ProgramMethod> targets = code[at] instanceof MethodInsnNode || code[at] instanceof InvokeDynamicInsnNode ? targets(code[at]) : Set.of();
            all[at] = targets.isEmpty() ? null : targets;
        }
        return all;
    }

    /** The methods that a call can go to, or that a lambda is made of; none for other instructions. */
    public Set<ProgramMethod> targets(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return targets(call);
        }
        Set<ProgramMethod> all = new LinkedHashSet<>();
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Handle handle : handles(dynamic)) {
                all.addAll(targets(handle));
            }
        }
        return all;
    }

    /** Whether the method, or one that it calls, may change what stands in static fields. */
    boolean touchesStatics(ProgramMethod method) {
        return statics.by(method);
    }

    /** On what depends what happens in the method. */
    public Dependence dependence(ProgramMethod method) {
        Dependence known = dependences.get(method);
        if (known == null) {
            known = new Dependence(method, program);
            dependences.put(method, known);
        }
        return known;
    }

    static List<Handle> handles(InvokeDynamicInsnNode dynamic) {
        List<Handle> all = new ArrayList<>();
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
                all.add(handle);
            }
        }
        return all;
    }

    private static boolean isStore(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
    }

    private void add(ProgramMethod target, ProgramMethod caller) {
        callers.computeIfAbsent(target, method -> new TreeSet<>(ORDER)).add(caller);
    }

    Set<ProgramMethod> targets(Handle handle) {
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
            scan(references.toMethod(method));
        }
        return callers.getOrDefault(method, Set.of());
    }

    /** The methods that set the field. */
    public Set<ProgramMethod> storers(String owner, String name) {
        scan(references.toField(program.declarer(owner, name), name));
        return storers.getOrDefault(key(owner, name), Set.of());
    }

    /** Whether a method, other than those that make the object or class, may put something into the collection that the field holds. */
    public boolean isFilledLater(String owner, String name) {
        return refills.isFilled(program.declarer(owner, name), name);
    }

    /** The methods of classes that name the field. */
    List<ProgramMethod> users(String owner, String name) {
        return references.users(program.declarer(owner, name), name);
    }

    private String key(String owner, String name) {
        return program.declarer(owner, name) + "." + name;
    }

    /** Whether the method itself names a demanded member. */
    private boolean isDemanding(ProgramMethod method) {
        return isSinking(method) || isGiving(method);
    }

    /** Whether the method itself names a sink. */
    public boolean isSinking(ProgramMethod method) {
        return names(method, demands::isSink);
    }

    /** Whether the method itself names a source. */
    boolean isGiving(ProgramMethod method) {
        return names(method, demands::isSource);
    }

    /** Asked of a member of a library. */
    private interface Question {
        boolean is(String owner, String name, String desc);
    }

    private boolean names(ProgramMethod method, Question question) {
        for (AbstractInsnNode node : method.code()) {
            boolean named = node instanceof MethodInsnNode call && names(question, call.owner, call.name, call.desc)
                    || node instanceof FieldInsnNode field && names(question, field.owner, field.name, field.desc)
                    || node instanceof InvokeDynamicInsnNode dynamic
                            && names(question, dynamic);
            if (named) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Question question, InvokeDynamicInsnNode dynamic) {
        for (Handle handle : handles(dynamic)) {
            if (names(question, handle.getOwner(), handle.getName(), handle.getDesc())) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Question question, String owner, String name, String desc) {
        return demands.owners().contains(owner) && question.is(owner, name, desc);
    }

    Demands demands() {
        return demands;
    }

    /** The methods that themselves name a demanded member, each once. */
    List<ProgramMethod> demanding() {
        if (demanding == null) {
            demanding = new ArrayList<>();
            for (ProgramClass type : references.demanding()) {
                for (ProgramMethod method : type.methods()) {
                    if (isDemanding(method)) {
                        demanding.add(method);
                    }
                }
            }
        }
        return demanding;
    }
}
