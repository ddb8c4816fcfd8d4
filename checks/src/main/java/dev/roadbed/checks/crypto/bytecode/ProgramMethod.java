package dev.roadbed.checks.crypto.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A method with its code, and where each of its instructions stands in the source. */
public final class ProgramMethod {

    private final ProgramClass type;
    private final int index;
    private final int number;
    private final MethodNode header;
    private final MethodId id;
    private AbstractInsnNode[] code;
    private int[] lines;
    private CodeShape shape;

    ProgramMethod(ProgramClass type, int index, int number) {
        this.type = type;
        this.index = index;
        this.number = number;
        this.header = type.header().methods.get(index);
        this.id = new MethodId(type.name(), header.name, header.desc);
    }

    public ClassNode owner() {
        return type.header();
    }

    /** Name, descriptor, access and annotations; the code is in {@link #body()}. */
    public MethodNode node() {
        return header;
    }

    /** The method with its instructions; it has none if they are malformed. */
    public MethodNode body() {
        return type.body(index);
    }

    public MethodId id() {
        return id;
    }

    /** Where the method stands in the order of the program. */
    int number() {
        return number;
    }

    public boolean isStatic() {
        return (header.access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether there is code: neither abstract nor native. */
    public boolean hasCode() {
        return (header.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    public AbstractInsnNode[] code() {
        if (code == null) {
            code = body().instructions.toArray();
        }
        return code;
    }

    public CodeShape shape() {
        if (shape == null) {
            shape = new CodeShape(this);
        }
        return shape;
    }

    /** Where the instruction stands in {@link #code()}. */
    public int position(AbstractInsnNode instruction) {
        // The list numbers its instructions once.
        int position = body().instructions.indexOf(instruction);
        if (position < 0 || position >= code().length || code()[position] != instruction) {
            throw new IllegalStateException("an instruction of another method");
        }
        return position;
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
            if (instruction instanceof LineNumberNode found) {
                return found.line;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
