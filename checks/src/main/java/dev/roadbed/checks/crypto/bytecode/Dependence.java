package dev.roadbed.checks.crypto.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * On what the operands of the instructions of one method can depend: on its parameters, on what it makes, and on what calls and fields give it. By data, by what was put into an
 * object, and by which of two ways was taken. It says too much rather than too little: things that share a mark are not told apart.
 */
public final class Dependence {

    /** All parameters; the receiver is the first. */
    public static final long PARAMETERS = (1L << 32) - 1;
    /** Methods with more instructions, larger frames or more work at handlers are not looked into: nobody has written them. */
    private static final int LARGEST = 4_000;
    private static final int LARGEST_FRAME = 512;
    private static final int MOST_CATCHES = 200_000;

    private final ProgramMethod method;
    private final AbstractInsnNode[] code;
    private Marking marking;
    private long[][] operands;
    private long[][] objects;
    private int[] writers;
    private ControlFlow flow;
    private long returned;
    private long returnedObjects;
    private long chosen;
    private long fields;

    Dependence(ProgramMethod method, Program program) {
        this.method = method;
        this.code = method.code();
        try {
            boolean small = code.length <= LARGEST && method.body().maxStack + method.shape().locals() <= LARGEST_FRAME
                    && code.length * method.shape().handlers().size() <= MOST_CATCHES;
            if (small) {
                follow(program);
            }
        } catch (RuntimeException e) {
            // Malformed, or with instructions that nobody writes any more: then everything depends on everything.
            flow = null;
        }
    }

    private void follow(Program program) {
        operands = new long[code.length][];
        objects = new long[code.length][];
        writers = new int[code.length];
        flow = new ControlFlow(method);
        marking = new Marking(code, program, flow, operands);
        new MarkFlow(method, marking, operands, objects, writers).run();
        marking.settle();
        for (int at = 0; at < code.length; at++) {
            int opcode = code[at].getOpcode();
            if (operands[at] != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                returned |= operands[at][0];
                returnedObjects |= objects[at][0];
                chosen |= marking.decisions(at);
            } else if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD) {
                fields |= site(at);
            }
        }
    }

    /** Whether nothing is known: then everything depends on everything. */
    public boolean isUnknown() {
        return flow == null;
    }

    /** The mark of what the instruction makes or gets. */
    public long site(int at) {
        return marking.site(at);
    }

    /** Marks of a parameter; the receiver is the first. */
    public static long parameter(int index) {
        return Marking.ofParameter(index);
    }

    /** How many operands of the instruction matter: the receiver and the arguments of a call, what a field is set to. */
    public int operands(int at) {
        return operands[at] == null ? 0 : operands[at].length;
    }

    /** Marks of one operand; what was put into it is in {@link #expand}. */
    public long operand(int at, int index) {
        return operands[at] == null ? 0 : operands[at][index] & Marking.SOURCES;
    }

    /** The text that a call is given first, if that is a literal that stands there; otherwise null. */
    public String text(int at) {
        return operands[at] != null && writers[at] >= 0 && code[writers[at]] instanceof LdcInsnNode literal && literal.cst instanceof String text ? text : null;
    }

    /** Marks of all operands. */
    public long operand(int at) {
        long all = 0;
        for (int i = 0; i < operands(at); i++) {
            all |= operand(at, i);
        }
        return all;
    }

    /** Marks of everything that can be returned. */
    public long returned() {
        return returned & Marking.SOURCES;
    }

    /** Marks of the decisions on which it depends what of it is returned. */
    public long chosen() {
        return chosen & Marking.SOURCES;
    }

    /** Marks of the objects that can be returned. */
    public long returnedObjects() {
        return returnedObjects;
    }

    /** Marks of what was in fields before the method ran. */
    public long fields() {
        return fields;
    }

    /** Marks of the objects that the operand can be. */
    public long object(int at, int index) {
        return objects[at] == null ? 0 : objects[at][index];
    }

    /** With the marks of what may have been put into it. */
    public long expand(long marks) {
        return marking.expand(marks);
    }

    /** The same without what was put into fields. */
    public long expandGiven(long marks) {
        return marking.expandGiven(marks);
    }

    /** With the objects that may have been put into it, not into its fields. */
    public long expandObjects(long marks) {
        return marking.expandObjects(marks);
    }

    /** Marks of the decisions on which it depends that the instruction runs. */
    public long control(int at) {
        return marking.decisions(at) & Marking.SOURCES;
    }

    /** Whether it depends on a decision that could be made that the instruction runs. */
    public boolean isGuarded(int at) {
        return (marking.decisions(at) & Marking.DECIDED) != 0;
    }

    /** Whether nothing that happens here outlives the method but what it throws. */
    public boolean isLost(int at) {
        return !flow.canReturn(at) && !method.shape().isCovered(at);
    }
}
