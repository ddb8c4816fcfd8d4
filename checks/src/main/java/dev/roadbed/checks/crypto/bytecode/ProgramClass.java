package dev.roadbed.checks.crypto.bytecode;

import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class whose members are known, and whose code is parsed when somebody asks for it: of most classes nobody does. */
final class ProgramClass {

    /** Tags of the constants that name a member (JVMS 4.4). */
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final ClassFile file;
    private final ClassReader reader;
    private final ClassNode header = new ClassNode();
    private final List<ProgramMethod> methods = new ArrayList<>();
    private final Descriptors descriptors;
    private final Complaints complaints;
    private List<MethodNode> code;

    /** Told of a file that turned out to be malformed. */
    interface Complaints {
        void malformed(ClassFile file, Throwable why);
    }

    /** Told of the members that the class names. */
    interface MemberListener {

        /** Whether to look at the name of a member of this class at all. */
        boolean wants(String owner);

        void member(boolean field, String owner, String name, String desc);
    }

    /**
     * @param descriptors those of the program that are known to be well-formed
     * @throws RuntimeException of any kind if the file is malformed: ASM throws whatever its arrays throw
     */
    ProgramClass(ClassFile file, Descriptors descriptors, Complaints complaints) {
        this.file = file;
        this.descriptors = descriptors;
        this.complaints = complaints;
        if (file.bytes().length == 0) {
            throw new IllegalArgumentException("it is empty, or larger than " + ClassFiles.LARGEST + " bytes");
        }
        this.reader = new ClassReader(file.bytes());
        reader.accept(header, ClassReader.SKIP_CODE);
        descriptors.checkMembers(header);
    }

    ClassNode header() {
        return header;
    }

    String name() {
        return header.name;
    }

    byte[] bytes() {
        return file.bytes();
    }

    /** @param first number of the first method in the order of the program */
    void number(int first) {
        for (int i = 0; i < header.methods.size(); i++) {
            methods.add(new ProgramMethod(this, i, first + i));
        }
    }

    List<ProgramMethod> methods() {
        return methods;
    }

    /** The methods with their code, in the same order; without any code if it is malformed. */
    MethodNode body(int index) {
        if (code == null) {
            code = parse();
        }
        return code.get(index);
    }

    private List<MethodNode> parse() {
        try {
            ClassNode whole = new CodeNode();
            reader.accept(whole, ClassReader.SKIP_FRAMES);
            descriptors.checkCode(whole);
            return whole.methods;
        } catch (RuntimeException | StackOverflowError e) {
            complaints.malformed(file, e);
            return header.methods;
        }
    }

    /** All members of wanted classes that the constant pool names. @throws RuntimeException if the pool is malformed */
    void members(MemberListener listener) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            int tag = at == 0 ? 0 : reader.readByte(at - 1);
            if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                String owner = reader.readClass(at, buffer);
                if (owner != null && listener.wants(owner)) {
                    int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                    listener.member(tag == FIELD, owner, reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer));
                }
            }
        }
    }
}
