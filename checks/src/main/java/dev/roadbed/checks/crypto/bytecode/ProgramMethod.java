package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A method with its code, and where each of its instructions stands in the source. */
public final class ProgramMethod {

    private final ClassNode owner;
    private final MethodNode node;
    private AbstractInsnNode[] code;
    private int[] lines;
    private Map<AbstractInsnNode, Integer> positions;

    ProgramMethod(ClassNode owner, MethodNode node) {
        this.owner = owner;
        this.node = node;
    }

    public ClassNode owner() {
        return owner;
    }

    public MethodNode node() {
        return node;
    }

    public MethodId id() {
        return new MethodId(owner.name, node.name, node.desc);
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether there is code: neither abstract nor native. */
    public boolean hasCode() {
        return node.instructions.size() > 0;
    }

    public AbstractInsnNode[] code() {
        if (code == null) {
            code = node.instructions.toArray();
        }
        return code;
    }

    /** Where the instruction stands in {@link #code()}. */
    public int position(AbstractInsnNode instruction) {
        if (positions == null) {
            positions = new HashMap<>();
            for (int i = 0; i < code().length; i++) {
                positions.put(code()[i], i);
            }
        }
        return positions.get(instruction);
    }

    /** The line of the source that the instruction at this position comes from; 0 if the class was compiled without. */
    public int line(int position) {
        if (lines == null) {
            lines = new int[code().length];
            int line = 0;
            for (int i = 0; i < lines.length; i++) {
                line = code()[i] instanceof LineNumberNode number ? number.line : line;
                lines[i] = line;
            }
        }
        return lines[position];
    }

    /** The first line of the method; 0 if not known. */
    public int line() {
        for (AbstractInsnNode instruction : code()) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return id().toString();
    }
}
