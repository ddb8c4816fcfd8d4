package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which collections in fields get more after the object or class was made. */
final class Refills {

    private static final Pattern PUTTING = Pattern.compile("put|add|offer|push|set|compute|merge|replace|load");

    private final Program program;
    private final References references;
    private final Map<String, Boolean> filled = new HashMap<>();

    Refills(Program program, References references) {
        this.program = program;
        this.references = references;
    }

    /** Whether a method, other than those that make the object or class, may put something into the collection that the field holds. @param owner the class that declares it */
    boolean isFilled(String owner, String name) {
        String key = owner + "." + name;
        Boolean known = filled.get(key);
        if (known == null) {
            known = false;
            for (ProgramMethod method : references.users(owner, name)) {
                known = known || !method.node().name.startsWith("<") && fills(method, owner, name);
            }
            filled.put(key, known);
        }
        return known;
    }

    private boolean fills(ProgramMethod method, String owner, String name) {
        boolean reads = false;
        boolean puts = false;
        for (AbstractInsnNode node : method.code()) {
            reads |= node instanceof FieldInsnNode field && (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC) && field.name.equals(name)
                    && program.declarer(field.owner, name).equals(owner);
            puts |= node instanceof MethodInsnNode call && call.owner.startsWith("java/util/") && PUTTING.matcher(call.name).lookingAt();
        }
        return reads && puts;
    }
}
