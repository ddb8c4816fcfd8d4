package dev.roadbed.checks.crypto.bytecode;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Follows marks through the instructions of one method until nothing is added, and notes with which marks each instruction takes its operands. */
final class MarkFlow {

    private static final int MOST_ROUNDS = 12;
    private final ProgramMethod method;
    private final AbstractInsnNode[] code;
    private final MarkRules rules;
    private final long[][] operands;
    private final long[][] objects;
    private final MarkCalls calls;
    /** What comes to a position by a jump. */
    private final Marks[] arriving;
    private Marks now;
    private int at;
    private boolean changed;

    /**
     * @param operands where to note for each instruction that takes operands those that matter, in the order in which they are pushed
     * @param objects  where to note which objects they can be
     * @param writers  where to note for each call which instruction wrote its first argument
     */
    MarkFlow(ProgramMethod method, MarkRules rules, long[][] operands, long[][] objects, int[] writers) {
        this.method = method;
        this.code = method.code();
        this.rules = rules;
        this.operands = operands;
        this.objects = objects;
        this.calls = new MarkCalls(rules, operands, objects, writers);
        this.arriving = new Marks[code.length];
    }

    /** @throws RuntimeException of any kind if the method is malformed, or has instructions that nobody writes any more */
    void run() {
        int rounds = 0;
        do {
            changed = false;
            now = start();
            for (at = 0; at < code.length; at++) {
                Marks others = arriving[at];
                if (others != null) {
                    changed |= now != null && others.merge(now, at, rules);
                    now = others.copy();
                }
                if (now != null && code[at].getOpcode() >= 0) {
                    step(code[at], code[at].getOpcode());
                }
            }
            if (++rounds > MOST_ROUNDS) {
                throw new IllegalStateException("the marks of a method do not settle");
            }
        } while (changed);
    }

    private Marks start() {
        int parameters = Type.getArgumentsAndReturnSizes(method.node().desc) >> 2;
        Marks marks = new Marks(Math.max(method.shape().locals(), parameters), method.body().maxStack);
        int local = 0;
        int index = 0;
        if (!method.isStatic()) {
            marks.local(local++, rules.parameter(index), rules.parameter(index++), -1);
        }
        for (Type type : Type.getArgumentTypes(method.node().desc)) {
            marks.local(local, rules.parameter(index), rules.parameter(index++), -1);
            local += type.getSize();
        }
        return marks;
    }

    private void arrive(List<LabelNode> labels, LabelNode other) {
        for (LabelNode label : labels) {
            arrive(method.position(label), now);
        }
        arrive(method.position(other), now);
    }

    private void arrive(int target, Marks marks) {
        Marks there = arriving[target];
        if (there == null) {
            arriving[target] = marks.copy();
            changed = true;
        } else {
            changed |= there.merge(marks, target, rules);
        }
    }

    private void step(AbstractInsnNode node, int opcode) {
        if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEDYNAMIC || opcode == ATHROW) {
            for (CodeShape.Handler handler : method.shape().handlers()) {
                if (handler.covers(at)) {
                    arrive(handler.handler(), now.thrown(Marking.UNKNOWN, -1));
                }
            }
        }
        if (opcode <= SALOAD) {
            load(node, opcode);
        } else if (opcode <= SASTORE) {
            store(node, opcode);
        } else if (opcode <= SWAP) {
            MarkMoves.move(opcode, now);
        } else if (opcode <= DCMPG) {
            MarkMoves.calculate(opcode, now, at);
        } else if (opcode <= RETURN || opcode == IFNULL || opcode == IFNONNULL) {
            jump(node, opcode);
        } else if (opcode <= INVOKEDYNAMIC) {
            member(node, opcode);
        } else {
            object(node, opcode);
        }
    }

    private void push(long mark, int size) {
        push(mark, 0, size);
    }

    private void push(long mark, long object, int size) {
        for (int i = 0; i < size; i++) {
            now.push(mark, object, at);
        }
    }

    private void note(long... taken) {
        operands[at] = taken;
    }

    private void load(AbstractInsnNode node, int opcode) {
        if (node instanceof VarInsnNode variable) {
            int size = opcode == LLOAD || opcode == DLOAD ? 2 : 1;
            for (int i = 0; i < size; i++) {
                now.load(variable.var);
            }
        } else if (opcode >= IALOAD) {
            long index = now.pop();
            long array = now.pop();
            push(array | index, now.taken(), opcode == LALOAD || opcode == DALOAD ? 2 : 1);
        } else if (opcode > NOP) {
            boolean wide = opcode == LCONST_0 || opcode == LCONST_1 || opcode == DCONST_0 || opcode == DCONST_1
                    || node instanceof LdcInsnNode constant && (constant.cst instanceof Long || constant.cst instanceof Double);
            push(0, wide ? 2 : 1);
        }
    }

    private void store(AbstractInsnNode node, int opcode) {
        if (node instanceof VarInsnNode variable) {
            long value = now.pop(opcode == LSTORE || opcode == DSTORE ? 2 : 1);
            now.local(variable.var, value, now.taken(), at);
        } else {
            long value = now.pop(opcode == LASTORE || opcode == DASTORE ? 2 : 1);
            long which = now.taken();
            long index = now.pop();
            long array = now.pop();
            objects[at] = new long[] {now.taken(), 0, 0};
            changed |= rules.mixed(now.taken(), value | index, which);
            note(array, index, value);
        }
    }

    private void jump(AbstractInsnNode node, int opcode) {
        if (opcode >= IRETURN && opcode <= RETURN) {
            note(opcode == RETURN ? 0 : now.pop(opcode == LRETURN || opcode == DRETURN ? 2 : 1));
            objects[at] = new long[] {opcode == RETURN ? 0 : now.taken()};
            now = null;
        } else if (node instanceof JumpInsnNode jump) {
            if (opcode == JSR) {
                throw new IllegalStateException("jsr and ret are not followed");
            }
            if (opcode != GOTO) {
                decide(now.pop(opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE ? 2 : 1));
            }
            arrive(method.position(jump.label), now);
            now = opcode == GOTO ? null : now;
        } else {
            decide(now.pop());
            if (node instanceof TableSwitchInsnNode table) {
                arrive(table.labels, table.dflt);
            } else if (node instanceof LookupSwitchInsnNode lookup) {
                arrive(lookup.labels, lookup.dflt);
            } else {
                throw new IllegalStateException("jsr and ret are not followed");
            }
            now = null;
        }
    }

    private void decide(long condition) {
        if (operands[at] == null || operands[at][0] != condition) {
            changed = true;
            note(condition);
            rules.decidesAnew();
        }
    }

    private void member(AbstractInsnNode node, int opcode) {
        if (node instanceof MethodInsnNode call) {
            changed |= calls.run(now, at, call.desc, opcode != INVOKESTATIC, rules.added(node));
        } else if (node instanceof InvokeDynamicInsnNode dynamic) {
            changed |= calls.run(now, at, dynamic.desc, false, 0);
        } else {
            FieldInsnNode field = (FieldInsnNode) node;
            int size = Type.getType(field.desc).getSize();
            if (opcode == PUTSTATIC) {
                note(now.pop(size));
            } else if (opcode == PUTFIELD) {
                long value = now.pop(size);
                long object = now.pop();
                objects[at] = new long[] {now.taken(), 0};
                changed |= rules.stored(now.taken(), value);
                note(object, value);
            } else {
                push((opcode == GETFIELD ? now.pop() : 0) | rules.site(at) | rules.added(node), rules.site(at), size);
            }
        }
    }

    private void object(AbstractInsnNode node, int opcode) {
        switch (opcode) {
            case NEW -> push(rules.site(at), rules.site(at), 1);
            case NEWARRAY, ANEWARRAY -> push(now.pop() | rules.site(at), rules.site(at), 1);
            case MULTIANEWARRAY -> push(now.pop(((MultiANewArrayInsnNode) node).dims) | rules.site(at), rules.site(at), 1);
            case ATHROW -> {
                now.pop();
                now = null;
            }
            case MONITORENTER, MONITOREXIT -> now.pop();
            default -> {
                // ARRAYLENGTH, CHECKCAST and INSTANCEOF say of one thing another that depends on nothing else.
            }
        }
    }
}
