package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The marks of one method, what each of them has come to hold, and what is known of the decisions between two ways. */
final class Marking implements MarkRules {

    /** Comes from where nobody can know it: what decides by it decides nothing that could be decided. */
    static final long UNKNOWN = 1L << 63;
    /** The state of an object: what decides by it can be known, but not from who calls. */
    private static final long STATE = 1L << 62;
    /** A decision that can be made when enough is known of the callers. */
    static final long DECIDED = 1L << 61;
    /** All that stand for something. */
    static final long SOURCES = DECIDED - 1;
    private static final int FIRST_SITE = 32;
    private static final int SITES = 29;
    /** So many decisions are looked at; no method that somebody has written has as many. */
    private static final long MOST_LOOKS = 2_000_000;

    /** Libraries whose answers depend on nothing but what they are asked with. */
    private static final List<String> CALCULATING = List.of("java/lang/", "java/util/", "java/math/", "java/nio/charset/");
    private static final List<String> OBSERVING = List.of("java/lang/System", "java/lang/Runtime", "java/lang/Thread", "java/lang/Process", "java/lang/ClassLoader", "java/lang/ref/",
            "java/util/concurrent/", "java/util/logging/", "java/util/Random", "java/util/ServiceLoader", "java/util/Timer", "java/util/zip/", "java/util/jar/");

    private final Program program;
    private final ControlFlow flow;
    private final long[][] operands;
    /** For each instruction the number of its mark; what is told apart least are those far away from each other. */
    private final int[] sites;
    /** By mark: the marks of what may have been put into it. */
    private final long[] held = new long[FIRST_SITE + SITES];
    /** The same without what was put into fields. */
    private final long[] given = new long[FIRST_SITE + SITES];
    /** By mark: the objects that may have been put into it, not into its fields. */
    private final long[] contained = new long[FIRST_SITE + SITES];
    /** By leader of a block: the decisions about it, as they were after so many changes of conditions. */
    private final long[] decided;
    private final int[] decidedAfter;
    private int changes = 1;
    private long looks;
    private boolean settled;

    /** @param operands marks of what the instructions take, as far as they are known */
    Marking(AbstractInsnNode[] code, Program program, ControlFlow flow, long[][] operands) {
        this.program = program;
        this.flow = flow;
        this.operands = operands;
        this.sites = new int[code.length];
        this.decided = new long[code.length];
        this.decidedAfter = new int[code.length];
        int number = 0;
        // What is read from one field twice can be one object.
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < code.length; at++) {
            int opcode = code[at].getOpcode();
            boolean isField = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
            boolean isSite = isField || opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.ANEWARRAY || opcode == Opcodes.MULTIANEWARRAY;
            Integer known = isField ? numbers.putIfAbsent(((FieldInsnNode) code[at]).name, number) : null;
            sites[at] = FIRST_SITE + (known == null ? number : known) % SITES;
            number += isSite && known == null ? 1 : 0;
        }
    }

    /** Nothing is added any more. */
    void settle() {
        settled = true;
    }

    static long ofParameter(int index) {
        return 1L << Math.min(index, FIRST_SITE - 1);
    }

    @Override
    public long site(int at) {
        return 1L << sites[at];
    }

    @Override
    public long parameter(int index) {
        return ofParameter(index);
    }

    /** With the marks of what may have been put into it. */
    long expand(long marks) {
        return expand(marks, held);
    }

    /** The same without what was put into fields. */
    long expandGiven(long marks) {
        return expand(marks, given);
    }

    /** With the objects that may have been put into it, not into its fields. */
    long expandObjects(long marks) {
        return expand(marks, contained);
    }

    private static long expand(long marks, long[] held) {
        long all = marks;
        for (long last = 0; last != all;) {
            last = all;
            for (long rest = all & SOURCES; rest != 0; rest &= rest - 1) {
                all |= held[Long.numberOfTrailingZeros(rest)];
            }
        }
        return all & SOURCES;
    }

    /** Marks of the decisions on which it depends that the instruction runs. */
    long decisions(int at) {
        looks += flow.branches().length;
        if (!settled && looks > MOST_LOOKS) {
            throw new IllegalStateException("too many decisions");
        }
        int leader = flow.leader(at);
        if (decidedAfter[leader] != changes) {
            decided[leader] = decide(leader);
            decidedAfter[leader] = changes;
        }
        return decided[leader];
    }

    private long decide(int at) {
        long all = 0;
        for (int branch : flow.branches()) {
            long decision = decision(operands[branch]);
            if ((decision & ~all) != 0 && flow.decides(branch, at)) {
                all |= decision;
            }
        }
        return all;
    }

    private static long decision(long[] condition) {
        if (condition == null || (condition[0] & UNKNOWN) != 0) {
            return 0;
        }
        return (condition[0] & STATE) != 0 ? condition[0] & SOURCES & ~Dependence.PARAMETERS : condition[0] | DECIDED;
    }

    @Override
    public void decidesAnew() {
        changes++;
    }

    @Override
    public long added(AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            return isCalculated(call) ? 0 : UNKNOWN;
        }
        FieldInsnNode field = (FieldInsnNode) node;
        FieldNode known = program.field(field.owner, field.name);
        boolean fixed = known != null && (known.access & Opcodes.ACC_FINAL) != 0 && (field.desc.length() == 1 || field.desc.equals("Ljava/lang/String;"));
        return field.getOpcode() == Opcodes.GETFIELD && !fixed ? STATE : 0;
    }

    private boolean isCalculated(MethodInsnNode call) {
        boolean fixed = call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL;
        if (program.type(call.owner) != null) {
            boolean known = fixed ? program.resolve(call.owner, call.name, call.desc) != null : !program.targets(call.owner, call.name, call.desc).isEmpty();
            return known || !isDeclared(call);
        }
        return starts(call.owner, CALCULATING) && !starts(call.owner, OBSERVING);
    }

    private static boolean starts(String name, List<String> packages) {
        for (String each : packages) {
            if (name.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the program has the method without its code; what it does not have, every object has. */
    private boolean isDeclared(MethodInsnNode call) {
        return program.supertypes(call.owner).stream().anyMatch(type -> program.method(new MethodId(type, call.name, call.desc)) != null);
    }

    @Override
    public boolean stored(long into, long what) {
        return add(held, into, what);
    }

    @Override
    public boolean mixed(long into, long what, long objects) {
        return add(given, into, what) | add(held, into, what) | add(contained, into, objects);
    }

    private static boolean add(long[] held, long into, long what) {
        boolean more = false;
        for (long rest = into & SOURCES; rest != 0; rest &= rest - 1) {
            int mark = Long.numberOfTrailingZeros(rest);
            long all = held[mark] | what & SOURCES;
            more |= all != held[mark];
            held[mark] = all;
        }
        return more;
    }

    @Override
    public long chosen(int oneWriter, int otherWriter) {
        long one = oneWriter < 0 ? 0 : decisions(oneWriter);
        return (one | (otherWriter < 0 ? 0 : decisions(otherWriter))) & SOURCES;
    }
}
