package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Where paths through a method meet, where its loops begin, and which handler covers what: found once, not at each call. */
public final class CodeShape {

    /**
     * A handler and what it covers.
     *
     * @param start   first position that is covered
     * @param end     the one after the last
     * @param handler where it starts
     */
    public record Handler(int start, int end, int handler) {

        public boolean covers(int position) {
            return start <= position && position < end;
        }
    }

    private final BitSet targets = new BitSet();
    private final BitSet heads = new BitSet();
    private int locals;
    private final List<Handler> handlers = new ArrayList<>();

    CodeShape(ProgramMethod method) {
        AbstractInsnNode[] code = method.code();
        for (int i = 0; i < code.length; i++) {
            if (code[i] instanceof JumpInsnNode jump) {
                int to = method.position(jump.label);
                targets.set(to);
                heads.set(to, heads.get(to) || to <= i);
            } else if (code[i] instanceof TableSwitchInsnNode table) {
                add(method, table.labels, table.dflt);
            } else if (code[i] instanceof LookupSwitchInsnNode lookup) {
                add(method, lookup.labels, lookup.dflt);
            } else if (code[i] instanceof VarInsnNode variable) {
                locals = Math.max(locals, variable.var + 2);
            } else if (code[i] instanceof IincInsnNode increment) {
                locals = Math.max(locals, increment.var + 1);
            }
        }
        for (TryCatchBlockNode block : method.body().tryCatchBlocks) {
            Handler handler = new Handler(method.position(block.start), method.position(block.end), method.position(block.handler));
            handlers.add(handler);
            targets.set(handler.handler());
        }
    }

    private void add(ProgramMethod method, List<LabelNode> labels, LabelNode other) {
        for (LabelNode label : labels) {
            targets.set(method.position(label));
        }
        targets.set(method.position(other));
    }

    /** How many places for local variables the code uses, whatever the class file claims. */
    public int locals() {
        return locals;
    }

    /** Whether something jumps here. */
    public boolean isTarget(int position) {
        return targets.get(position);
    }

    /** Whether something jumps back here. */
    public boolean isLoopHead(int position) {
        return heads.get(position);
    }

    /** Whether something is caught that is thrown here. */
    boolean isCovered(int position) {
        for (Handler handler : handlers) {
            if (handler.covers(position)) {
                return true;
            }
        }
        return false;
    }

    public List<Handler> handlers() {
        return handlers;
    }
}
