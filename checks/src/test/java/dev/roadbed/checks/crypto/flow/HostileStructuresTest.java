package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Class files whose structure, not whose code, is the attack: nested, circular, or larger than any compiler makes them. */
@Timeout(60)
class HostileStructuresTest {

    private static final Handle METAFACTORY = new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory", "()V", false);
    private static final String MD5 = "java/security/MessageDigest";

    @TempDir
    private Path folder;

    @Test
    void annotationsDeeperThanTheStackAreNamed() throws IOException {
        write("Deep", "java/lang/Object", type -> {
            Deque<AnnotationVisitor> open = new ArrayDeque<>(List.of(type.visitAnnotation("LA;", true)));
            for (int i = 0; i < 20_000; i++) {
                open.push(open.peek().visitArray("value"));
            }
            open.forEach(AnnotationVisitor::visitEnd);
        });
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        assertThat(uses()).contains("DIGEST MD5").anySatisfy(use -> assertThat(use).startsWith("ANALYSIS_LIMIT class file can't be read"));
    }

    @Test
    void aDescriptorWithoutAnEndIsNamed() throws IOException {
        write("Broken", "java/lang/Object", type -> {
            MethodVisitor code = type.visitMethod(ACC_STATIC, "m", "()V", null, null);
            code.visitCode();
            code.visitInvokeDynamicInsn("verify", "()Ljavax/net/ssl/HostnameVerifier", METAFACTORY, Type.getMethodType("()V"), METAFACTORY);
            code.visitLdcInsn(Type.getObjectType("javax/net/ssl/HostnameVerifier"));
            code.visitInsn(RETURN);
            code.visitMaxs(9, 9);
            code.visitEnd();
        });
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        assertThat(uses()).containsExactly("ANALYSIS_LIMIT class file can't be read: not a descriptor: ()Ljavax/net/ssl/HostnameVerifier", "DIGEST MD5");
    }

    @Test
    void anAnnotationWithoutATypeIsPassedOver() throws IOException {
        write("Digest", "java/lang/Object", type -> type.visitAnnotation("Lmissing;", true).visitEnd());
        Path file = compiled().classes().resolve("Digest.class");
        byte[] bytes = Files.readAllBytes(file);
        // The index of the annotation's type (JVMS 4.7.16), which is followed by its two bytes of no values, and ends the file.
        bytes[bytes.length - 4] = 0;
        bytes[bytes.length - 3] = 0;
        Files.write(file, bytes);
        digest("Other", code -> code.visitLdcInsn("MD5"));
        assertThat(uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void aSourceFileThatCannotBeIsPassedOver() throws IOException {
        write("Digest", "java/lang/Object", type -> {
            type.visitSource("Dig\0est.java", null);
            method(type, code -> code.visitLdcInsn("MD5"));
        });
        assertThat(compiled().observed()).singleElement().satisfies(use -> assertThat(use.place().file()).isEqualTo("Digest.class"));
    }

    @Test
    void configurationThatStandsForMoreThanAMachineHoldsIsPassedOver() throws IOException {
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        compiled().resource("application.yml", "a: &a\n  b: *a\n");
        assertThat(uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void aClassIsJudgedInEachFileThatDeclaresIt() throws IOException {
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        move("Digest.class", "META-INF/versions/21/Digest.class");
        digest("Digest", code -> code.visitLdcInsn("SHA-1"));
        move("Digest.class", "Another.class");
        digest("Digest", code -> code.visitLdcInsn("SHA-256"));
        assertThat(uses()).containsExactly("DIGEST MD5", "DIGEST SHA-1", "DIGEST SHA-256");
    }

    @Test
    void aClassInThePlaceOfTheJdksHidesNothing() throws IOException {
        Files.createDirectories(compiled().classes().resolve("java/security"));
        write(MD5, "java/lang/Object", type -> { });
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        assertThat(uses()).containsExactly("ANALYSIS_LIMIT class file can't be read: it declares java/security/MessageDigest, which only the JDK defines", "DIGEST MD5");
    }

    @Test
    void aClassThatCountlessFilesDeclareIsNamed() throws IOException {
        for (int i = 0; i < 40; i++) {
            digest("Digest", code -> code.visitLdcInsn("MD5"));
            move("Digest.class", "Digest" + i + ".class");
        }
        assertThat(uses()).hasSize(2).contains("DIGEST MD5").anySatisfy(use -> assertThat(use).startsWith("ANALYSIS_LIMIT class file was not looked at"));
    }

    private void move(String file, String to) throws IOException {
        Path target = compiled().classes().resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(compiled().classes().resolve(file), target);
    }

    @Test
    void classesThatExtendEachOtherEnd() throws IOException {
        write("A", "B", type -> { });
        write("B", "A", type -> { });
        write("C", "javax/net/ssl/X509ExtendedTrustManager", type -> { });
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        assertThat(uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void aLongChainOfClassesEnds() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            write("Link" + i, i == 0 ? "java/lang/Object" : "Link" + (i - 1), type -> { });
        }
        digest("Digest", code -> {
            code.visitInsn(ACONST_NULL);
            code.visitMethodInsn(INVOKEVIRTUAL, "Link0", "name", "()Ljava/lang/String;", false);
        });
        assertThat(uses()).containsExactly("DIGEST not decided");
    }

    @Test
    void aFileLargerThanAnyIsNotRead() throws IOException {
        digest("Digest", code -> code.visitLdcInsn("MD5"));
        try (RandomAccessFile huge = new RandomAccessFile(compiled().classes().resolve("Huge.class").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertThat(uses()).contains("DIGEST MD5").anySatisfy(use -> assertThat(use).contains("larger than"));
    }

    @Test
    void arraysOfOneArrayEnd() throws IOException {
        digest("Digest", code -> {
            for (int level = 0; level < 7; level++) {
                code.visitIntInsn(SIPUSH, 300);
                code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
                code.visitVarInsn(ASTORE, level);
                for (int i = 0; i < 300 && level > 0; i++) {
                    code.visitVarInsn(ALOAD, level);
                    code.visitIntInsn(SIPUSH, i);
                    code.visitVarInsn(ALOAD, level - 1);
                    code.visitInsn(AASTORE);
                }
            }
            code.visitVarInsn(ALOAD, 6);
            code.visitMethodInsn(INVOKESTATIC, "java/util/Arrays", "deepToString", "([Ljava/lang/Object;)Ljava/lang/String;", false);
        });
        assertThat(uses()).isNotEmpty();
    }

    @Test
    void textsThatMultiplyAndExpressionsThatBacktrackAreNotTried() throws IOException {
        digest("Digest", code -> {
            code.visitLdcInsn("a".repeat(8_000));
            code.visitLdcInsn("");
            code.visitLdcInsn("b".repeat(8_000));
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "replace", "(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;", false);
            code.visitInsn(POP);
            code.visitLdcInsn("a".repeat(60) + "!");
            code.visitLdcInsn("(a+)+$");
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "split", "(Ljava/lang/String;)[Ljava/lang/String;", false);
            code.visitInsn(POP);
            code.visitLdcInsn("MD5");
            code.visitLdcInsn(Integer.MAX_VALUE);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "indent", "(I)Ljava/lang/String;", false);
        });
        assertThat(uses()).containsExactly("DIGEST not decided");
    }

    @Test
    void searchesOfEachPlaceAtEachPlaceAreNotMade() throws IOException {
        digest("Digest", code -> {
            for (int i = 0; i < 5_000; i++) {
                code.visitLdcInsn("a".repeat(8_000));
                code.visitLdcInsn("a".repeat(4_000) + "b");
                code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "indexOf", "(Ljava/lang/String;)I", false);
                code.visitInsn(POP);
            }
            code.visitLdcInsn("MD5");
        });
        assertThat(uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void framesAsLargeAsTheFormatAllowsEnd() throws IOException {
        write("Frames", "java/lang/Object", type -> {
            MethodVisitor code = type.visitMethod(ACC_STATIC, "m", "(Ljava/lang/String;)V", null, null);
            code.visitCode();
            for (int i = 0; i < 2_000; i++) {
                Label next = new Label();
                code.visitVarInsn(ALOAD, 0);
                code.visitJumpInsn(IFNULL, next);
                code.visitInsn(ICONST_0);
                code.visitVarInsn(ISTORE, 65_000 - i);
                code.visitLabel(next);
            }
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESTATIC, MD5, "getInstance", "(Ljava/lang/String;)L" + MD5 + ";", false);
            code.visitMethodInsn(INVOKEVIRTUAL, MD5, "digest", "()[B", false);
            code.visitInsn(POP);
            code.visitInsn(RETURN);
            code.visitMaxs(2, 65_535);
            code.visitEnd();
        });
        assertThat(uses()).singleElement().asString().startsWith("ANALYSIS_LIMIT not decided");
    }

    private Compiled compiled() {
        return new Compiled(folder);
    }

    private List<String> uses() {
        return assertTimeout(Duration.ofSeconds(30), () -> compiled().uses());
    }

    /** A class with one method that digests by the name that the code leaves on the stack. */
    private void digest(String name, Consumer<MethodVisitor> text) throws IOException {
        write(name, "java/lang/Object", type -> method(type, text));
    }

    private static void method(ClassWriter type, Consumer<MethodVisitor> text) {
        MethodVisitor code = type.visitMethod(ACC_STATIC, "m", "()[B", null, null);
        code.visitCode();
        text.accept(code);
        code.visitMethodInsn(INVOKESTATIC, MD5, "getInstance", "(Ljava/lang/String;)L" + MD5 + ";", false);
        code.visitMethodInsn(INVOKEVIRTUAL, MD5, "digest", "()[B", false);
        code.visitInsn(ARETURN);
        code.visitMaxs(9, 9);
        code.visitEnd();
    }

    private void write(String name, String parent, Consumer<ClassWriter> content) throws IOException {
        ClassWriter type = new ClassWriter(0);
        type.visit(V1_5, ACC_PUBLIC, name, null, parent, null);
        content.accept(type);
        type.visitEnd();
        Files.createDirectories(compiled().classes());
        Files.write(compiled().classes().resolve(name + ".class"), type.toByteArray());
    }
}
