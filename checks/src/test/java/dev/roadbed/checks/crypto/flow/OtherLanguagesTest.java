package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Bytecode as other compilers than javac write it. */
class OtherLanguagesTest {

    @TempDir
    private Path folder;

    @Test
    void anInstructionThatDoesNothingDoesNothing() throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(V17, ACC_PUBLIC, "Inlined", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "m", "()[B", null, null);
        method.visitCode();
        method.visitLdcInsn("MD5");
        method.visitInsn(NOP);
        method.visitMethodInsn(INVOKESTATIC, "java/security/MessageDigest", "getInstance", "(Ljava/lang/String;)Ljava/security/MessageDigest;", false);
        method.visitInsn(NOP);
        method.visitMethodInsn(INVOKEVIRTUAL, "java/security/MessageDigest", "digest", "()[B", false);
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        Compiled compiled = new Compiled(folder);
        Files.createDirectories(compiled.classes());
        Files.write(compiled.classes().resolve("Inlined.class"), writer.toByteArray());
        assertThat(compiled.uses()).containsExactly("DIGEST MD5");
    }
}
