package dev.roadbed.checks.crypto.bytecode;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Which instruction can follow which in one method, and on which decisions it depends that an instruction runs. Exceptions lead to handlers from where they begin to be caught. */
final class ControlFlow {

    private final AbstractInsnNode[] code;
    private final int[][] next;
    private final int[][] previous;
    private final int[] branches;
    /** By leader: from where it can be reached. */
    private final BitSet[] reaching;
    /** For each instruction the first one of its block: what decides about that one decides about it. */
    private final int[] leaders;
    private BitSet ending;

    ControlFlow(ProgramMethod method) {
        this.code = method.code();
        this.next = new int[code.length][];
        this.reaching = new BitSet[code.length];
        int[] counts = new int[code.length];
        int[] found = new int[code.length];
        int number = 0;
        for (int at = 0; at < code.length; at++) {
            next[at] = successors(method, at);
            if (next[at].length > 1) {
                found[number++] = at;
            }
        }
        this.branches = Arrays.copyOf(found, number);
        for (CodeShape.Handler handler : method.shape().handlers()) {
            if (handler.start() < code.length && handler.start() < handler.handler()) {
                next[handler.start()] = with(next[handler.start()], handler.handler());
            }
        }
        for (int[] targets : next) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        this.previous = inverse(counts);
        this.leaders = new int[code.length];
        for (int at = 1; at < code.length; at++) {
            boolean joins = previous[at].length == 1 && previous[at][0] == at - 1 && next[at - 1].length == 1;
            leaders[at] = joins ? leaders[at - 1] : at;
        }
    }

    private int[][] inverse(int[] counts) {
        int[][] all = new int[code.length][];
        for (int at = 0; at < code.length; at++) {
            all[at] = new int[counts[at]];
        }
        for (int at = 0; at < code.length; at++) {
            for (int target : next[at]) {
                all[target][--counts[target]] = at;
            }
        }
        return all;
    }

    private static int[] with(int[] all, int one) {
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    private int[] successors(ProgramMethod method, int at) {
        AbstractInsnNode node = code[at];
        int opcode = node.getOpcode();
        int[] following = at + 1 < code.length ? new int[] {at + 1} : new int[0];
        if (node instanceof JumpInsnNode jump) {
            int target = method.position(jump.label);
            return opcode == Opcodes.GOTO ? new int[] {target} : with(following, target);
        }
        if (node instanceof TableSwitchInsnNode table) {
            return positions(method, table.labels, table.dflt);
        }
        if (node instanceof LookupSwitchInsnNode lookup) {
            return positions(method, lookup.labels, lookup.dflt);
        }
        return opcode == Opcodes.ATHROW || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN ? new int[0] : following;
    }

    private static int[] positions(ProgramMethod method, List<LabelNode> labels, LabelNode other) {
        int[] all = new int[labels.size() + 1];
        for (int i = 0; i < labels.size(); i++) {
            all[i] = method.position(labels.get(i));
        }
        all[labels.size()] = method.position(other);
        return all;
    }

    /** Positions of the instructions that decide something. */
    int[] branches() {
        return branches;
    }

    /** The first instruction of the block: what decides about that one decides about this one. */
    int leader(int position) {
        return leaders[position];
    }

    /** Whether it depends on this branch that the instruction at the other position runs. */
    boolean decides(int branch, int position) {
        BitSet from = reaching(position);
        if (!from.get(branch)) {
            return false;
        }
        for (int target : next[branch]) {
            if (!from.get(target)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the method can still return after this instruction. */
    boolean canReturn(int position) {
        if (ending == null) {
            int[] ends = new int[code.length];
            int number = 0;
            for (int at = 0; at < code.length; at++) {
                int opcode = code[at].getOpcode();
                if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                    ends[number++] = at;
                }
            }
            ending = before(Arrays.copyOf(ends, number));
        }
        return ending.get(position);
    }

    /** The instruction and all from which it can be reached. */
    private BitSet reaching(int position) {
        int leader = leaders[position];
        if (reaching[leader] == null) {
            reaching[leader] = before(leader);
        }
        return reaching[leader];
    }

    private BitSet before(int... starts) {
        BitSet all = new BitSet(code.length);
        int[] open = new int[code.length];
        int count = 0;
        for (int start : starts) {
            all.set(start);
            open[count++] = start;
        }
        while (count > 0) {
            for (int earlier : previous[open[--count]]) {
                if (!all.get(earlier)) {
                    all.set(earlier);
                    open[count++] = earlier;
                }
            }
        }
        return all;
    }
}
