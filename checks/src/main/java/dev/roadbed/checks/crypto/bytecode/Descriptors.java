package dev.roadbed.checks.crypto.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** ASM does not look into names and descriptors, and reads an index that leads nowhere as null; whoever takes them apart later must be able to trust them. */
final class Descriptors {

    /** JVMS 4.3.2. */
    private static final int MOST_DIMENSIONS = 255;
    private static final int MOST_SHOWN = 80;

    /** Those that are well-formed: most stand in many places. */
    private final Set<String> methods = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    /** @throws RuntimeException if a name or descriptor of a member is not well-formed (JVMS 4.3) */
    void checkMembers(ClassNode type) {
        named(type.name);
        for (String name : type.interfaces) {
            named(name);
        }
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
    void checkCode(ClassNode type) {
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode node : method.instructions) {
                check(node);
            }
        }
    }

    private void check(AbstractInsnNode node) {
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

    private void handle(Handle handle) {
        named(handle.getOwner());
        named(handle.getName());
        if (handle.getDesc().startsWith("(")) {
            method(handle.getDesc());
        } else {
            field(handle.getDesc());
        }
    }

    private static void named(String name) {
        if (name == null) {
            throw new IllegalArgumentException("a name is missing");
        }
    }

    private void method(String desc) {
        if (methods.contains(desc)) {
            return;
        }
        int at = desc.startsWith("(") ? 1 : malformed(desc);
        while (at < desc.length() && desc.charAt(at) != ')') {
            at = type(desc, at);
        }
        boolean nothing = desc.startsWith(")V", at);
        if (desc.length() != (nothing ? at + 2 : type(desc, at + 1))) {
            malformed(desc);
        }
        methods.add(desc);
    }

    private void field(String desc) {
        if (fields.contains(desc)) {
            return;
        }
        if (type(desc, 0) != desc.length()) {
            malformed(desc);
        }
        fields.add(desc);
    }

    /** Where the type that begins here ends. */
    private static int type(String desc, int start) {
        int at = start;
        while (at < desc.length() && desc.charAt(at) == '[') {
            at++;
        }
        if (at >= desc.length() || at - start > MOST_DIMENSIONS) {
            return malformed(desc);
        }
        return switch (desc.charAt(at)) {
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z' -> at + 1;
            case 'L' -> name(desc, at + 1);
            default -> malformed(desc);
        };
    }

    /** The end of a class name; all names but these with dots and brackets are allowed (JVMS 4.2.1). */
    private static int name(String desc, int start) {
        int end = desc.indexOf(';', start);
        if (end <= start) {
            return malformed(desc);
        }
        for (int i = start; i < end; i++) {
            if (desc.charAt(i) == '.' || desc.charAt(i) == '[') {
                return malformed(desc);
            }
        }
        return end + 1;
    }

    private static int malformed(String desc) {
        throw new IllegalArgumentException("not a descriptor: " + desc.substring(0, Math.min(desc.length(), MOST_SHOWN)));
    }
}
