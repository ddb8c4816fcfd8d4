package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Class files that are broken, huge, deep or old end in a use or in "not decided", never in an exception or without end. */
class HostileClassesTest {

    private static final String DIGEST = "try { java.security.MessageDigest.getInstance(name).digest(); } catch (Exception e) { throw new IllegalStateException(e); }";

    @TempDir
    private Path folder;

    @Test
    void mutatedClassesAreReadOrNamed() throws IOException {
        Compiled compiled = new Compiled(folder).module("class A { enum E { X, Y } static String n(E e) { return switch (e) { case X -> \"MD5\"; default -> \"SHA-256\"; }; }"
                + " void m(String name) { for (int i = 0; i < 9; i++) { name = name + i; } " + DIGEST + " } void k() { m(n(E.X)); Runnable r = () -> m(\"a\"); r.run(); } }");
        Path file = compiled.classes().resolve("A.class");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20261124);
        for (int round = 0; round < 2000; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i <= round % 5; i++) {
                broken[10 + random.nextInt(broken.length - 10)] = (byte) random.nextInt();
            }
            Files.write(file, round % 7 == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken);
            assertThat(compiled.observed()).as("round %d", round).isNotNull();
        }
    }

    @Test
    void aTruncatedClassIsNamedInTheSameWordsEachTime() throws IOException {
        Compiled compiled = new Compiled(folder).module("class A { void m(String name) { " + DIGEST + " } }");
        Path file = compiled.classes().resolve("A.class");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        // Not in the words of the JVM, which leaves them out where the code that throws is hot.
        assertThat(compiled.uses()).containsExactly("ANALYSIS_LIMIT class file can't be read: it is not well-formed (ArrayIndexOutOfBoundsException)");
    }

    @Test
    void aModuleDescriptorHasNoSuperclass() throws IOException {
        Compiled compiled = new Compiled(folder).module("class A { void m() { String name = \"MD5\"; " + DIGEST + " } }");
        ClassWriter writer = new ClassWriter(0);
        writer.visit(V9, ACC_MODULE, "module-info", null, null, null);
        writer.visitModule("a", 0, null).visitEnd();
        writer.visitEnd();
        Files.write(compiled.classes().resolve("module-info.class"), writer.toByteArray());
        assertThat(compiled.uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void deepCallsEnd() {
        String chain = IntStream.range(0, 900).mapToObj(i -> "static void m" + i + "(String name) { m" + (i + 1) + "(name); }").collect(Collectors.joining("\n"));
        Compiled compiled = new Compiled(folder).module("class A { void start() { m0(\"MD5\"); }\n" + chain + "\nstatic void m900(String name) { " + DIGEST + " } }");
        assertThat(compiled.uses()).isNotEmpty().allMatch(use -> use.startsWith("DIGEST"));
    }

    @Test
    void recursionEnds() {
        Compiled compiled = new Compiled(folder).module("class A { void a(String name, int n) { if (n > 0) { b(name + n, n - 1); } " + DIGEST + " }"
                + " void b(String name, int n) { a(name, n); a(name, n - 1); } }");
        assertThat(compiled.uses()).isNotEmpty();
    }

    @Test
    void manyBranchesEnd() {
        String branches = IntStream.range(0, 600).mapToObj(i -> "if (in.length() == " + i + ") { name = \"A" + i + "\"; list.add(name); }").collect(Collectors.joining("\n"));
        Compiled compiled = new Compiled(folder).module("class A { void m(String in) { String name = \"MD5\"; java.util.List<String> list = new java.util.ArrayList<>();\n"
                + branches + "\n" + DIGEST + " } }");
        assertThat(compiled.uses()).isNotEmpty();
    }

    @Test
    void loopsWithoutEndEnd() {
        Compiled compiled = new Compiled(folder).module("class A { void m() { String name = \"a\"; for (int i = 0; ; i++) { name = name + name; if (i == Integer.MAX_VALUE) { break; }"
                + " for (int k = 0; k < 100000; k++) { Object o = new int[k]; name = o + name; } } " + DIGEST + " } }");
        assertThat(compiled.uses()).isNotEmpty();
    }

    @Test
    void subroutinesOfOldCompilersAreNotDecided() throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_4, ACC_PUBLIC, "Old", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "m", "()V", null, null);
        Label subroutine = new Label();
        method.visitCode();
        method.visitJumpInsn(JSR, subroutine);
        method.visitInsn(RETURN);
        method.visitLabel(subroutine);
        method.visitVarInsn(ASTORE, 0);
        method.visitLdcInsn("MD5");
        method.visitMethodInsn(INVOKESTATIC, "java/security/MessageDigest", "getInstance", "(Ljava/lang/String;)Ljava/security/MessageDigest;", false);
        method.visitMethodInsn(INVOKEVIRTUAL, "java/security/MessageDigest", "digest", "()[B", false);
        method.visitInsn(POP);
        method.visitVarInsn(RET, 0);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        Compiled compiled = new Compiled(folder);
        Files.createDirectories(compiled.classes());
        Files.write(compiled.classes().resolve("Old.class"), writer.toByteArray());
        assertThat(compiled.uses()).singleElement().asString().startsWith("ANALYSIS_LIMIT not decided");
    }
}
