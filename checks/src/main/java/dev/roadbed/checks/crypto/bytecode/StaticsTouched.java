package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Which methods may change what stands in static fields. */
final class StaticsTouched {

    private static final int DEEPEST = 2;

    private final CallGraph graph;
    private final Map<ProgramMethod, Boolean> touching = new HashMap<>();

    StaticsTouched(CallGraph graph) {
        this.graph = graph;
    }

    /** Whether the method, or one that it calls, may change what stands in static fields: by setting one, or by what it does with a collection or an array in one. */
    boolean by(ProgramMethod method) {
        return by(method, DEEPEST);
    }

    private boolean by(ProgramMethod method, int deep) {
        Boolean known = touching.get(method);
        if (known == null) {
            touching.put(method, false);
            known = namesStatics(method) || deep > 0 && callsTouching(method, deep - 1);
            touching.put(method, known);
        }
        return known;
    }

    private static boolean namesStatics(ProgramMethod method) {
        for (AbstractInsnNode node : method.code()) {
            if (node instanceof FieldInsnNode field && isStatics(field)) {
                return true;
            }
        }
        return false;
    }

    private boolean callsTouching(ProgramMethod method, int deep) {
        for (Set<ProgramMethod> targets : graph.calls(method)) {
            for (ProgramMethod target : targets == null ? Set.<ProgramMethod>of() : targets) {
                if (by(target, deep)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStatics(FieldInsnNode field) {
        boolean holds = field.desc.startsWith("[") || field.desc.startsWith("Ljava/util/") && field.desc.indexOf('/', 11) < 0 && !field.desc.equals("Ljava/util/Locale;")
                || field.desc.startsWith("Ljava/util/concurrent/");
        return field.getOpcode() == Opcodes.PUTSTATIC || field.getOpcode() == Opcodes.GETSTATIC && holds;
    }
}
