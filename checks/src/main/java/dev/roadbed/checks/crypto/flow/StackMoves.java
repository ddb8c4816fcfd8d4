package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Value;

/** The instructions that only move what is on the stack (JVMS 6.5, dup and its kin). */
final class StackMoves {

    void run(int opcode, Frame frame) {
        switch (opcode) {
            case POP -> frame.pop();
            case POP2 -> frame.popWide();
            case DUP -> dup(frame, 1, 0);
            case DUP_X1 -> dup(frame, 1, 1);
            case DUP_X2 -> dup(frame, 1, 2);
            case DUP2 -> dup(frame, 2, 0);
            case DUP2_X1 -> dup(frame, 2, 1);
            case DUP2_X2 -> dup(frame, 2, 2);
            default -> swap(frame);
        }
    }

    private static void swap(Frame frame) {
        Value top = frame.pop();
        Value below = frame.pop();
        frame.push(top);
        frame.push(below);
    }

    private static void dup(Frame frame, int count, int below) {
        Value[] taken = new Value[count + below];
        for (int i = taken.length - 1; i >= 0; i--) {
            taken[i] = frame.pop();
        }
        for (int i = below; i < taken.length; i++) {
            frame.push(taken[i]);
        }
        for (Value value : taken) {
            frame.push(value);
        }
    }
}
