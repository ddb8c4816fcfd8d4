package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What single instructions that do not jump do to a frame. */
final class Instructions {

    private final Activation activation;
    private final StackMoves moves = new StackMoves();
    private final Arithmetic arithmetic;
    private final ArrayInstructions arrays;
    private final Fields fields;

    Instructions(Activation activation) {
        this.activation = activation;
        this.arithmetic = new Arithmetic(activation);
        this.arrays = new ArrayInstructions(activation);
        this.fields = new Fields(activation);
    }

    /** Whether the next instruction follows: it does not after a call that never returns. */
    boolean run(int at, AbstractInsnNode node, Frame frame) {
        int opcode = node.getOpcode();
        if (node instanceof MethodInsnNode call) {
            return activation.engine().calls().call(activation, at, call, frame);
        }
        if (node instanceof InvokeDynamicInsnNode dynamic) {
            activation.engine().calls().dynamic(activation, at, dynamic, frame);
        } else if (node instanceof FieldInsnNode field) {
            fields.run(at, field, frame);
        } else if (node instanceof VarInsnNode variable) {
            variable(variable, frame);
        } else if (node instanceof LdcInsnNode constant) {
            constant(at, constant.cst, frame);
        } else if (node instanceof IntInsnNode number && opcode != NEWARRAY) {
            frame.push(literal(at, number.operand));
        } else if (node instanceof TypeInsnNode || node instanceof MultiANewArrayInsnNode || opcode == NEWARRAY || isArray(opcode)) {
            arrays.run(at, node, frame);
        } else if (opcode > NOP && opcode <= DCONST_1) {
            small(at, opcode, frame);
        } else if (opcode >= POP && opcode <= SWAP) {
            moves.run(opcode, frame);
        } else if (node instanceof IincInsnNode increment) {
            Value old = frame.local(increment.var);
            frame.local(increment.var, arithmetic.binary(at, IADD, old, literal(at, increment.incr), Type.INT_TYPE, frame));
        } else if (opcode == MONITORENTER || opcode == MONITOREXIT) {
            frame.pop();
        } else if (opcode != NOP) {
            arithmetic.run(at, opcode, frame);
        }
        return true;
    }

    private static boolean isArray(int opcode) {
        return opcode >= IALOAD && opcode <= SALOAD || opcode >= IASTORE && opcode <= SASTORE || opcode == ARRAYLENGTH;
    }

    private Value literal(int at, Object value) {
        return Value.literal(value, activation.source(at));
    }

    private void small(int at, int opcode, Frame frame) {
        if (opcode == ACONST_NULL) {
            frame.push(literal(at, Literal.NULL));
        } else if (opcode <= ICONST_5) {
            frame.push(literal(at, opcode - ICONST_0));
        } else if (opcode <= LCONST_1) {
            frame.push(literal(at, (long) (opcode - LCONST_0)), Type.LONG_TYPE);
        } else if (opcode <= FCONST_2) {
            frame.push(literal(at, (float) (opcode - FCONST_0)));
        } else {
            frame.push(literal(at, (double) (opcode - DCONST_0)), Type.DOUBLE_TYPE);
        }
    }

    private void constant(int at, Object constant, Frame frame) {
        boolean wide = constant instanceof Long || constant instanceof Double;
        boolean known = constant instanceof Number || constant instanceof String || constant instanceof Type;
        frame.push(known ? literal(at, constant) : Value.opaque("", Tag.CONSTANT), wide ? Type.LONG_TYPE : Type.INT_TYPE);
    }

    private static void variable(VarInsnNode variable, Frame frame) {
        switch (variable.getOpcode()) {
            case ILOAD, FLOAD, ALOAD -> frame.push(frame.local(variable.var));
            case LLOAD, DLOAD -> frame.push(frame.local(variable.var), Type.LONG_TYPE);
            case ISTORE, FSTORE, ASTORE -> frame.local(variable.var, frame.pop());
            case LSTORE, DSTORE -> frame.local(variable.var, frame.popWide());
            default -> throw new IllegalStateException("jsr and ret are not followed");
        }
    }
}
