package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Switches as Eclipse's compiler and Java 21 write them. */
class SwitchesTest {

    private static final String IMPORTS = "import java.security.*; import javax.crypto.*;\n";
    private static final String LIBRARY = "java/lang/runtime/SwitchBootstraps";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"HIGH, SHA-256", "LOW, MD5"})
    void eclipseKeepsATableInAField(String constant, String digest) {
        assertThat(new Compiled(folder).module(IMPORTS + "class A { private static int[] $SWITCH_TABLE$Level; enum Level { HIGH, LOW }"
                + " static int[] $SWITCH_TABLE$Level() { if ($SWITCH_TABLE$Level != null) { return $SWITCH_TABLE$Level; } int[] table = new int[Level.values().length];"
                + " try { table[Level.HIGH.ordinal()] = 1; } catch (NoSuchFieldError e) { } try { table[Level.LOW.ordinal()] = 2; } catch (NoSuchFieldError e) { }"
                + " $SWITCH_TABLE$Level = table; return table; }"
                + " static String name(Level level) { switch ($SWITCH_TABLE$Level()[level.ordinal()]) { case 1: return \"SHA-256\"; case 2: return \"MD5\"; default: return \"MD2\"; } }"
                + " byte[] m() throws Exception { return MessageDigest.getInstance(name(Level." + constant + ")).digest(); } }").uses()).containsExactly("DIGEST " + digest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "new A.One() | SHA-256", "new A.Two() | MD5", "null | MD2", "\"text\" | MD4", "4096 | SHA-1", "A.Level.LOW | SHA-384", "A.Level.HIGH | SHA-512"})
    void patternsAreAskedInTheirOrder(String asked, String digest) throws IOException {
        assertThat(digests("typeSwitch", asked, Type.getObjectType("A$One"), Type.getObjectType("A$Two"), Type.getType(String.class), Type.getType(Integer.class), constant("LOW"),
                Type.getObjectType("A$Level"))).containsExactly("DIGEST " + digest);
    }

    @Test
    void whatIsAskedForANumberIsNotKnownBesideOthersOfItsKind() throws IOException {
        assertThat(digests("typeSwitch", "1", Type.getType(Boolean.class), Type.getType(Integer.class))).contains("DIGEST SHA-256", "DIGEST MD5");
    }

    @Test
    void constantsOfAnEnumByTheirNames() throws IOException {
        assertThat(digests("enumSwitch", "A.Level.LOW", "HIGH", "LOW")).containsExactly("DIGEST MD5");
    }

    private static ConstantDynamic constant(String name) {
        Handle of = new Handle(H_INVOKESTATIC, "java/lang/Enum$EnumDesc", "of", "(Ljava/lang/constant/ClassDesc;Ljava/lang/String;)Ljava/lang/Enum$EnumDesc;", false);
        Handle invoke = new Handle(H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "invoke",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;", false);
        return new ConstantDynamic("invoke", "Ljava/lang/Enum$EnumDesc;", invoke, of, "A$Level", name);
    }

    /** What a switch over these labels gives for what A asks it. */
    private List<String> digests(String kind, String asked, Object... labels) throws IOException {
        Compiled compiled = new Compiled(folder);
        Files.createDirectories(compiled.classes());
        Files.write(compiled.classes().resolve("Chosen.class"), chosen(kind, labels));
        return compiled.module(IMPORTS + "class A { static class One { } static class Two { } enum Level { HIGH, LOW }"
                + " byte[] m() throws Exception { return MessageDigest.getInstance(Chosen.name(" + asked + ")).digest(); } }").uses();
    }

    /** A class that no compiler of Java 17 makes: its one method gives a name for each label, the last for null. */
    private static byte[] chosen(String kind, Object... labels) {
        String[] names = {"SHA-256", "MD5", "MD4", "SHA-1", "SHA-384", "SHA-512"};
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_6, ACC_PUBLIC, "Chosen", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_STATIC | ACC_PUBLIC, "name", "(Ljava/lang/Object;)Ljava/lang/String;", null, null);
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitInsn(ICONST_0);
        method.visitInvokeDynamicInsn(kind, "(Ljava/lang/Object;I)I", new Handle(H_INVOKESTATIC, LIBRARY, kind,
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;", false), labels);
        Label[] cases = new Label[labels.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        Label none = new Label();
        method.visitTableSwitchInsn(0, cases.length - 1, none, cases);
        for (int i = 0; i < cases.length; i++) {
            method.visitLabel(cases[i]);
            method.visitLdcInsn(names[i]);
            method.visitInsn(ARETURN);
        }
        method.visitLabel(none);
        method.visitLdcInsn("MD2");
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
