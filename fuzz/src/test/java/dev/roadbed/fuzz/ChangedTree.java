package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with some of its structure changed: every file that comes out can be parsed, and no compiler would make it. */
final class ChangedTree {

    private static final int MOST_CHANGES = 12;
    /** How many kinds of change are no change of code. */
    private static final int DECLARATIONS = 5;

    private final ClassNode type;
    private final FuzzedDataProvider data;

    private ChangedTree(ClassNode type, FuzzedDataProvider data) {
        this.type = type;
        this.data = data;
    }

    /** The file as it was, if what was changed has no place in a class file: more than 64 KiB of code, an unknown place to jump to. */
    static byte[] of(byte[] file, FuzzedDataProvider data) {
        ClassNode type = new ClassNode();
        new ClassReader(file).accept(type, ClassReader.SKIP_FRAMES);
        ChangedTree changed = new ChangedTree(type, data);
        int changes = data.consumeInt(0, MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            changed.change();
        }
        try {
            ClassWriter writer = new ClassWriter(0);
            type.accept(writer);
            return writer.toByteArray();
        } catch (RuntimeException e) {
            // ASM's writer says no in many ways.
            return file;
        }
    }

    private void change() {
        int what = data.consumeInt(0, 20);
        if (what < DECLARATIONS) {
            declaration(what);
        } else {
            List<MethodNode> methods = type.methods.stream().filter(method -> method.instructions.size() > 0).toList();
            if (!methods.isEmpty()) {
                new ChangedCode(type, data.pickValue(methods), data).change(what - DECLARATIONS);
            }
        }
    }

    private void declaration(int what) {
        switch (what) {
            case 0 -> type.superName = Names.type(data);
            case 1 -> type.interfaces.add(Names.type(data));
            case 2 -> method();
            case 3 -> type.name = Names.type(data);
            default -> field();
        }
    }

    private void method() {
        if (!type.methods.isEmpty()) {
            MethodNode method = data.pickValue(type.methods);
            switch (data.consumeInt(0, 4)) {
                case 0 -> method.access ^= 1 << data.consumeInt(0, 15);
                case 1 -> method.desc = Names.method(data);
                case 2 -> method.name = Names.member(data);
                case 3 -> type.methods.add(method);
                default -> method.maxLocals = data.consumeInt(0, 0xffff);
            }
        }
    }

    private void field() {
        FieldNode field = type.fields.isEmpty() || data.consumeBoolean()
                ? new FieldNode(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, Names.member(data), Names.field(data), null, data.pickValue(List.of(1, 2L, "MD5", 0f)))
                : data.pickValue(type.fields);
        if (!type.fields.contains(field)) {
            type.fields.add(field);
        } else if (data.consumeBoolean()) {
            field.desc = Names.field(data);
        } else {
            field.access ^= 1 << data.consumeInt(0, 15);
        }
    }
}
