package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.CodeShape;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Result;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Runs one method. Paths that meet are merged; the one that is furthest behind goes first, so that a loop runs round by round as long
 * as its condition is known, and is widened after {@value #MOST_ROUNDS} rounds.
 */
final class Interpreter {

    private static final int MOST_ROUNDS = 24;
    /** A round with a condition that is not known says little: it counts for as many. */
    private static final int OPEN_ROUND = 4;
    private static final int MOST_SETTLING = 20;

    private final Activation activation;
    private final AbstractInsnNode[] code;
    private final Instructions instructions;
    private final Branches branches;
    private final NullChecks nullChecks;
    private final TreeMap<Integer, Frame> pending = new TreeMap<>();
    private final Map<Integer, Integer> rounds = new HashMap<>();
    private final Map<Integer, Frame> before = new HashMap<>();
    private final CodeShape shape;
    private final Map<Integer, Integer> open = new HashMap<>();
    private final Map<CodeShape.Handler, Frame> thrown = new IdentityHashMap<>();
    private int opened;
    private Result result = new Result(null, null);

    Interpreter(Activation activation) {
        this.activation = activation;
        ProgramMethod method = activation.method();
        this.code = method.code();
        this.instructions = new Instructions(activation);
        this.branches = new Branches(activation);
        this.nullChecks = new NullChecks(method);
        this.shape = method.shape();
        if (code.length == 0) {
            throw new IllegalStateException("the method has no code");
        }
    }

    Result run(Frame start) {
        pending.put(0, start);
        while (!pending.isEmpty()) {
            Map.Entry<Integer, Frame> next = pending.pollFirstEntry();
            Frame frame = admit(next.getKey(), next.getValue());
            if (frame != null) {
                straight(next.getKey(), frame);
            }
        }
        return result;
    }

    /** The frame to go on with at a loop's head; null if nothing new arrives there. */
    private Frame admit(int position, Frame frame) {
        if (!shape.isLoopHead(position)) {
            return frame;
        }
        Frame last = before.get(position);
        if (last != null && last.means(frame)) {
            return null;
        }
        int weight = open.getOrDefault(position, opened) == opened ? 1 : OPEN_ROUND;
        open.put(position, opened);
        int round = rounds.getOrDefault(position, 0) + weight;
        rounds.put(position, round);
        boolean widen = round > MOST_ROUNDS && last != null;
        Frame admitted = widen ? last.merge(frame, true) : frame;
        if (widen && last.means(admitted)) {
            return null;
        }
        if (rounds.get(position) > MOST_SETTLING * MOST_ROUNDS) {
            throw new BudgetExceededException("a loop does not settle");
        }
        before.put(position, admitted.copy());
        return admitted;
    }

    private void straight(int start, Frame frame) {
        for (int at = start; at < code.length; at++) {
            if (at != start && shape.isTarget(at)) {
                add(at, frame);
                return;
            }
            if (code[at].getOpcode() >= 0 && !step(at, frame)) {
                return;
            }
        }
    }

    /** Whether the next instruction follows. */
    private boolean step(int at, Frame frame) {
        activation.run().step();
        activation.ran(at);
        int opcode = code[at].getOpcode();
        if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEDYNAMIC || opcode == ATHROW) {
            handlers(at, frame);
        }
        if (opcode >= IFEQ && opcode <= LOOKUPSWITCH || opcode == IFNULL || opcode == IFNONNULL) {
            int[] next = branches.targets(at, code[at], frame);
            opened += next.length > 1 ? 1 : 0;
            for (int target : next) {
                Frame there = next.length > 1 ? frame.copy() : frame;
                nullChecks.apply(at, target, there);
                add(target, there);
            }
            return false;
        }
        if (opcode >= IRETURN && opcode <= RETURN) {
            returns(opcode, frame);
            return false;
        }
        return opcode != ATHROW && instructions.run(at, code[at], frame);
    }

    private void returns(int opcode, Frame frame) {
        var value = opcode == RETURN ? null : opcode == LRETURN || opcode == DRETURN ? frame.popWide() : frame.pop();
        result = result.or(new Result(value, frame.heap()));
    }

    private void handlers(int at, Frame frame) {
        for (CodeShape.Handler block : shape.handlers()) {
            if (block.covers(at)) {
                Frame last = thrown.get(block);
                if (last == null || !last.hasSameLocals(frame)) {
                    thrown.put(block, frame.copy());
                    add(block.handler(), frame.thrown());
                }
            }
        }
    }

    private void add(int position, Frame frame) {
        activation.run().spend(1 + frame.size());
        Frame there = pending.get(position);
        pending.put(position, there == null ? frame : there.merge(frame, false));
    }
}
