package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where a jump or switch can go; what a known condition excludes is left out. */
final class Branches {

    private static final int YES = 1;
    private static final int NO = 2;

    private final ProgramMethod method;

    Branches(Activation activation) {
        this.method = activation.method();
    }

    /** Each position once. */
    int[] targets(int at, AbstractInsnNode instruction, Frame frame) {
        if (instruction instanceof JumpInsnNode jump) {
            return jump(at, jump, frame);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return switched(frame.pop(), key -> key >= table.min && key <= table.max ? table.labels.get(key - table.min) : table.dflt,
                    table.labels, table.dflt);
        }
        if (instruction instanceof LookupSwitchInsnNode lookup) {
            return switched(frame.pop(), key -> lookup.keys.contains(key) ? lookup.labels.get(lookup.keys.indexOf(key)) : lookup.dflt,
                    lookup.labels, lookup.dflt);
        }
        throw new IllegalStateException("jsr and ret are not followed");
    }

    private int[] switched(Value key, IntFunction<LabelNode> chosen, List<LabelNode> labels, LabelNode other) {
        Set<Integer> all = new LinkedHashSet<>();
        for (Atom atom : key.atoms()) {
            if (atom instanceof Literal literal && literal.value() instanceof Integer number) {
                all.add(method.position(chosen.apply(number)));
            } else {
                labels.forEach(label -> all.add(method.position(label)));
                all.add(method.position(other));
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] jump(int at, JumpInsnNode jump, Frame frame) {
        int opcode = jump.getOpcode();
        if (opcode == JSR) {
            throw new IllegalStateException("jsr and ret are not followed");
        }
        int taken = method.position(jump.label);
        int outcomes = opcode == GOTO ? YES : outcomes(opcode, frame);
        return outcomes == YES ? new int[] {taken} : outcomes == NO || taken == at + 1 ? new int[] {at + 1} : new int[] {taken, at + 1};
    }

    private static int outcomes(int opcode, Frame frame) {
        int all = 0;
        boolean two = opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE;
        Value second = two ? frame.pop() : null;
        Value first = frame.pop();
        for (Atom one : first.atoms()) {
            for (Atom other : two ? second.atoms() : List.of(one)) {
                Boolean known = outcome(opcode, one, other);
                all |= known == null ? YES | NO : known ? YES : NO;
            }
        }
        return all;
    }

    /** Null if both are possible. */
    private static Boolean outcome(int opcode, Atom one, Atom other) {
        return switch (opcode) {
            case IFNULL -> isNull(one);
            case IFNONNULL -> negate(isNull(one));
            case IF_ACMPEQ -> same(one, other);
            case IF_ACMPNE -> negate(same(one, other));
            default -> one instanceof Literal a && a.value() instanceof Integer x && other instanceof Literal b
                    && b.value() instanceof Integer y ? Boolean.valueOf(Numbers.jumps(opcode, x, opcode >= IF_ICMPEQ ? y : 0)) : null;
        };
    }

    private static Boolean negate(Boolean known) {
        return known == null ? null : Boolean.valueOf(!known);
    }

    private static Boolean isNull(Atom atom) {
        if (atom instanceof Opaque opaque) {
            return opaque.label().isEmpty() ? null : Boolean.FALSE;
        }
        return atom instanceof Literal literal && literal.value() == Literal.NULL;
    }

    private static Boolean same(Atom one, Atom other) {
        if (one instanceof Ref a && other instanceof Ref b) {
            return a.id() == b.id();
        }
        if (one instanceof Opaque a && other instanceof Opaque b && !a.label().isEmpty() && !b.label().isEmpty()) {
            return a.label().equals(b.label());
        }
        if (one instanceof Literal a && other instanceof Literal b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Opaque || other instanceof Opaque) {
            return null;
        }
        return Boolean.FALSE;
    }
}
