package dev.roadbed.checks.crypto.bytecode;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** ASM does not look into names and descriptors, and reads an index that leads nowhere as null; whoever takes them apart later must be able to trust them. */
final class Descriptors {

    private Descriptors() {
    }

    /** @throws RuntimeException if a name or descriptor of a member is not well-formed (JVMS 4.3) */
    static void checkMembers(ClassNode type) {
        named(type.name);
        type.interfaces.forEach(Descriptors::named);
        for (FieldNode field : type.fields) {
            named(field.name);
            field(field.desc);
        }
        for (MethodNode method : type.methods) {
            named(method.name);
            method(method.desc);
        }
    }

    /** @throws RuntimeException if a name or descriptor in the code is not well-formed */
    static void checkCode(ClassNode type) {
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode node : method.instructions) {
                check(node);
            }
        }
    }

    private static void check(AbstractInsnNode node) {
        if (node instanceof MethodInsnNode call) {
            named(call.owner);
            named(call.name);
            method(call.desc);
        } else if (node instanceof FieldInsnNode field) {
            named(field.owner);
            named(field.name);
            field(field.desc);
        } else if (node instanceof InvokeDynamicInsnNode dynamic) {
            named(dynamic.name);
            method(dynamic.desc);
            handle(dynamic.bsm);
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle) {
                    handle(handle);
                }
            }
        }
    }

    private static void handle(Handle handle) {
        named(handle.getOwner());
        named(handle.getName());
        if (handle.getDesc().startsWith("(")) {
            method(handle.getDesc());
        }
    }

    private static void named(String name) {
        if (name == null) {
            throw new IllegalArgumentException("a name is missing");
        }
    }

    private static void method(String desc) {
        Type.getArgumentTypes(desc);
        if (!desc.startsWith("(") || Type.getReturnType(desc).getSort() == Type.METHOD) {
            throw new IllegalArgumentException("not the descriptor of a method: " + desc);
        }
    }

    private static void field(String desc) {
        Type.getType(desc);
        if (desc.isEmpty() || desc.startsWith("(") || desc.startsWith("L") && !desc.endsWith(";")) {
            throw new IllegalArgumentException("not the descriptor of a field: " + desc);
        }
    }
}
