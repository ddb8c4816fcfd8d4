package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.model.Contents;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;
import java.util.function.BinaryOperator;
import org.objectweb.asm.Type;

/** Numbers: computed where they are known, otherwise only where they come from. */
final class Arithmetic {

    private final Activation activation;

    Arithmetic(Activation activation) {
        this.activation = activation;
    }

    void run(int at, int opcode, Frame frame) {
        if (opcode >= INEG && opcode <= DNEG || opcode >= I2L && opcode <= I2S) {
            unary(at, opcode, frame);
            return;
        }
        boolean shift = opcode >= ISHL && opcode <= LUSHR;
        Type type = operand(opcode);
        Value second = frame.pop(shift ? Type.INT_TYPE : type);
        Value first = frame.pop(type);
        Type result = opcode >= LCMP && opcode <= DCMPG ? Type.INT_TYPE : type;
        frame.push(binary(at, opcode, first, second, result, frame), result);
    }

    /** The operand type of an arithmetic instruction; they stand in the order int, long, float, double. */
    private static Type operand(int opcode) {
        if (opcode >= LCMP) {
            return opcode == LCMP ? Type.LONG_TYPE : opcode <= FCMPG ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE;
        }
        if (opcode >= ISHL) {
            return (opcode - ISHL) % 2 == 0 ? Type.INT_TYPE : Type.LONG_TYPE;
        }
        return List.of(Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE).get((opcode - IADD) % 4);
    }

    private void unary(int at, int opcode, Frame frame) {
        boolean wide = List.of(LNEG, DNEG, L2I, L2F, L2D, D2I, D2L, D2F).contains(opcode);
        boolean makesWide = List.of(LNEG, DNEG, I2L, I2D, L2D, F2L, F2D, D2L).contains(opcode);
        Value value = frame.pop(wide ? Type.LONG_TYPE : Type.INT_TYPE);
        Type type = makesWide ? Type.LONG_TYPE : Type.INT_TYPE;
        Value same = Value.literal(0, activation.source(at));
        frame.push(each(at, value, same, (a, b) -> Numbers.unary(opcode, a), type, frame), type);
    }

    Value binary(int at, int opcode, Value first, Value second, Type type, Frame frame) {
        return each(at, first, second, (a, b) -> Numbers.binary(opcode, a, b), type, frame);
    }

    /** Each alternative with each; what can't be computed is unknown, of the same descent. */
    private Value each(int at, Value first, Value second, BinaryOperator<Object> function, Type type, Frame frame) {
        Value all = null;
        for (Atom one : first.atoms()) {
            for (Atom other : second.atoms()) {
                Object known = one instanceof Literal a && other instanceof Literal b ? function.apply(a.value(), b.value()) : null;
                Value next = known != null ? Value.literal(known, source(at, one, other))
                        : Value.opaque(type.getDescriptor(), new Contents(frame.heap()).tags(List.of(Value.of(one), Value.of(other))), "");
                all = all == null ? next : all.or(next);
            }
        }
        return all;
    }

    private Source source(int at, Atom one, Atom other) {
        if (other instanceof Literal literal && literal.source().isUnset()) {
            return literal.source();
        }
        return one instanceof Literal literal ? literal.source() : activation.source(at);
    }
}
