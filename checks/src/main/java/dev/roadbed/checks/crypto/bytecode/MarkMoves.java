package dev.roadbed.checks.crypto.bytecode;

import static org.objectweb.asm.Opcodes.*;

/** Instructions that only move or calculate: what they make depends on what they take, and is no object. */
final class MarkMoves {

    /** Sizes of what the instructions from I2L to I2S make. */
    private static final int[] CONVERTED = {2, 1, 2, 1, 1, 2, 1, 2, 2, 1, 2, 1, 1, 1, 1};

    private MarkMoves() {
    }

    static void move(int opcode, Marks now) {
        switch (opcode) {
            case POP -> now.pop();
            case POP2 -> now.pop(2);
            case DUP -> now.duplicate(1, 0);
            case DUP_X1 -> now.duplicate(1, 1);
            case DUP_X2 -> now.duplicate(1, 2);
            case DUP2 -> now.duplicate(2, 0);
            case DUP2_X1 -> now.duplicate(2, 1);
            case DUP2_X2 -> now.duplicate(2, 2);
            default -> now.swap();
        }
    }

    static void calculate(int opcode, Marks now, int at) {
        if (opcode <= DREM || opcode >= IAND && opcode <= LXOR) {
            int size = (opcode - IADD) % 2 + 1;
            push(now, at, now.pop(2 * size), size);
        } else if (opcode >= ISHL && opcode <= LUSHR) {
            int size = (opcode - ISHL) % 2 + 1;
            push(now, at, now.pop(size + 1), size);
        } else if (opcode >= I2L && opcode <= I2S) {
            boolean wide = opcode >= L2I && opcode <= L2D || opcode >= D2I && opcode <= D2F;
            push(now, at, now.pop(wide ? 2 : 1), CONVERTED[opcode - I2L]);
        } else if (opcode >= LCMP) {
            push(now, at, now.pop(opcode == FCMPL || opcode == FCMPG ? 2 : 4), 1);
        }
    }

    private static void push(Marks now, int at, long mark, int size) {
        for (int i = 0; i < size; i++) {
            now.push(mark, 0, at);
        }
    }
}
