package dev.roadbed.checks.crypto.bytecode;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** The values that one field is set to, other than by the class initialiser. */
final class StoreGoal implements Goal {

    private static final int LEVELS = 3;

    private final Program program;
    private final List<ProgramMethod> methods;
    private final String owner;
    private final String name;

    /** @param owner the class that declares the field */
    StoreGoal(Program program, Set<ProgramMethod> storers, String owner, String name) {
        this.program = program;
        this.owner = owner;
        this.name = name;
        this.methods = storers.stream().filter(method -> !method.node().name.equals("<clinit>")).toList();
    }

    @Override
    public Collection<ProgramMethod> methods() {
        return methods;
    }

    @Override
    public long wanted(Dependence dependence, int at, AbstractInsnNode node) {
        boolean store = node instanceof FieldInsnNode field && (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC)
                && field.name.equals(name) && program.declarer(field.owner, field.name).equals(owner);
        return store ? dependence.operand(at, dependence.operands(at) - 1) : 0;
    }

    @Override
    public long watched(Dependence dependence, int at, AbstractInsnNode node) {
        return 0;
    }

    @Override
    public int levels() {
        return LEVELS;
    }
}
