package dev.roadbed.fuzz;

import static org.objectweb.asm.Opcodes.*;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The code of one method, changed in one of many ways. */
final class ChangedCode {

    /** The format ends at 64 KiB. */
    private static final int MOST_INSTRUCTIONS = 20_000;

    private final ClassNode type;
    private final MethodNode method;
    private final FuzzedDataProvider data;

    ChangedCode(ClassNode type, MethodNode method, FuzzedDataProvider data) {
        this.type = type;
        this.method = method;
        this.data = data;
    }

    void change(int what) {
        AbstractInsnNode at = instruction();
        switch (what) {
            case 0, 1 -> replace(at);
            case 2 -> remove(at);
            case 3 -> repeat(at);
            case 4 -> method.instructions.insert(at, new JumpInsnNode(data.pickValue(List.of(GOTO, IFEQ, IFNULL, IF_ACMPEQ, IF_ICMPLT, JSR)), label()));
            case 5 -> method.instructions.insert(at, new VarInsnNode(data.pickValue(List.of(ILOAD, LLOAD, ALOAD, ISTORE, LSTORE, ASTORE, RET)), place()));
            case 6 -> method.instructions.insert(at, new InsnNode(plain()));
            case 7 -> method.instructions.insert(at, new LdcInsnNode(Constants.any(data)));
            case 8 -> handlers();
            case 9 -> method.instructions.insert(at, choice());
            case 10 -> method.instructions.insert(at, call());
            case 11 -> method.instructions.insert(at, new MultiANewArrayInsnNode(Names.field(data), data.consumeInt(0, 255)));
            case 12 -> method.instructions.insert(at, Constants.dynamic(data));
            case 13 -> method.instructions.insert(at, new TypeInsnNode(data.pickValue(List.of(NEW, ANEWARRAY, CHECKCAST, INSTANCEOF)), Names.type(data)));
            default -> method.instructions.insert(at, new FieldInsnNode(data.consumeInt(GETSTATIC, PUTFIELD), Names.type(data), Names.member(data), Names.field(data)));
        }
    }

    private AbstractInsnNode instruction() {
        return method.instructions.get(data.consumeInt(0, method.instructions.size() - 1));
    }

    /** The first label behind some instruction; a new one at the end if there is none. */
    private LabelNode label() {
        for (AbstractInsnNode node = instruction(); node != null; node = node.getNext()) {
            if (node instanceof LabelNode label) {
                return label;
            }
        }
        LabelNode end = new LabelNode();
        method.instructions.add(end);
        return end;
    }

    private int place() {
        return data.consumeBoolean() ? data.consumeInt(0, 8) : data.consumeInt(0, 0xffff);
    }

    /** An opcode without operand. */
    private int plain() {
        return data.pickValue(Arrays.asList(NOP, ACONST_NULL, ICONST_0, ICONST_1, LCONST_0, DCONST_0, AALOAD, BALOAD, IALOAD, LALOAD, AASTORE, BASTORE, IASTORE, POP, POP2, DUP, DUP_X1, DUP_X2,
                DUP2, DUP2_X1, DUP2_X2, SWAP, IADD, LADD, IDIV, IREM, LDIV, ISHL, LSHL, INEG, I2L, L2I, I2B, I2C, LCMP, IRETURN, ARETURN, LRETURN, RETURN, ARRAYLENGTH, ATHROW, MONITORENTER));
    }

    private void replace(AbstractInsnNode old) {
        if (old instanceof JumpInsnNode jump) {
            if (data.consumeBoolean()) {
                jump.label = label();
            } else {
                jump.setOpcode(data.consumeInt(IFEQ, JSR));
            }
        } else if (old instanceof VarInsnNode variable) {
            variable.var = place();
        } else if (old instanceof IincInsnNode increment) {
            increment.var = place();
        } else if (old instanceof IntInsnNode number) {
            number.operand = data.consumeInt(-128, 127);
        } else if (old instanceof LdcInsnNode constant) {
            constant.cst = Constants.any(data);
        } else if (old instanceof MethodInsnNode call) {
            replace(call);
        } else if (old instanceof FieldInsnNode field) {
            field.desc = Names.field(data);
        } else if (old instanceof TypeInsnNode named) {
            named.desc = Names.type(data);
        } else if (old instanceof InvokeDynamicInsnNode dynamic) {
            method.instructions.set(dynamic, Constants.dynamic(data));
        } else if (old instanceof InsnNode) {
            method.instructions.set(old, new InsnNode(plain()));
        }
    }

    private void replace(MethodInsnNode call) {
        switch (data.consumeInt(0, 3)) {
            case 0 -> call.owner = Names.type(data);
            case 1 -> call.name = Names.member(data);
            case 2 -> call.desc = Names.method(data);
            default -> call.setOpcode(data.consumeInt(INVOKEVIRTUAL, INVOKEINTERFACE));
        }
    }

    private void remove(AbstractInsnNode first) {
        int count = data.consumeInt(1, 8);
        for (AbstractInsnNode node = first; node != null && count > 0; count--) {
            AbstractInsnNode next = node.getNext();
            if (!(node instanceof LabelNode)) {
                method.instructions.remove(node);
            }
            node = next;
        }
    }

    /** A piece of code many times, with jumps inside of each copy: a huge method, and loops in loops. */
    private void repeat(AbstractInsnNode first) {
        List<AbstractInsnNode> piece = new ArrayList<>();
        int length = data.consumeInt(1, 40);
        for (AbstractInsnNode node = first; node != null && piece.size() < length; node = node.getNext()) {
            piece.add(node);
        }
        AbstractInsnNode last = piece.get(piece.size() - 1);
        int times = data.consumeInt(1, 400);
        for (int i = 0; i < times && method.instructions.size() + length < MOST_INSTRUCTIONS; i++) {
            last = copy(piece, last);
        }
    }

    private AbstractInsnNode copy(List<AbstractInsnNode> piece, AbstractInsnNode after) {
        Map<LabelNode, LabelNode> labels = new HashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public LabelNode get(Object label) {
                return getOrDefault(label, (LabelNode) label);
            }
        };
        piece.stream().filter(LabelNode.class::isInstance).forEach(label -> labels.put((LabelNode) label, new LabelNode()));
        AbstractInsnNode last = after;
        for (AbstractInsnNode node : piece) {
            AbstractInsnNode copied = node.clone(labels);
            method.instructions.insert(last, copied);
            last = copied;
        }
        return last;
    }

    private void handlers() {
        int count = data.consumeBoolean() ? 1 : data.consumeInt(1, 300);
        String caught = data.consumeBoolean() ? null : Names.type(data);
        for (int i = 0; i < count; i++) {
            method.tryCatchBlocks.add(new TryCatchBlockNode(label(), label(), label(), caught));
        }
    }

    private AbstractInsnNode choice() {
        int size = data.consumeBoolean() ? data.consumeInt(1, 4) : data.consumeInt(1, 3000);
        LabelNode[] labels = new LabelNode[size];
        int[] keys = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i > 20 ? labels[i % 20] : label();
            keys[i] = i;
        }
        return data.consumeBoolean() ? new TableSwitchInsnNode(0, size - 1, label(), labels) : new LookupSwitchInsnNode(label(), keys, labels);
    }

    /** Of a method of the class, which may be this one, or of anything. */
    private AbstractInsnNode call() {
        MethodNode called = data.pickValue(type.methods);
        return data.consumeBoolean() ? new MethodInsnNode(data.consumeInt(INVOKEVIRTUAL, INVOKEINTERFACE), type.name, called.name, called.desc, false)
                : new MethodInsnNode(data.consumeInt(INVOKEVIRTUAL, INVOKEINTERFACE), Names.type(data), Names.member(data), Names.method(data), data.consumeBoolean());
    }
}
