package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

/** Bytecode as other compilers than javac write it. */
class OtherLanguagesTest {

    private static final String IMPORTS = "import java.security.*; import javax.crypto.*; import javax.crypto.spec.*; import kotlin.jvm.internal.Intrinsics;\n";

    @TempDir
    private Path folder;

    /** As much of Kotlin's library as what its compiler makes of a program calls here. */
    private void finds(String body, String... uses) {
        assertThat(new Compiled(folder).library(
                "package kotlin.jvm.internal; public class Intrinsics { public static void checkNotNullExpressionValue(Object o, String s) { }"
                        + " public static void checkNotNull(Object o) { } public static boolean areEqual(Object a, Object b) { return a == b; } }",
                "package kotlin.jvm.functions; public interface Function0<T> { T invoke(); }",
                "package kotlin; public interface Lazy<T> { T getValue(); }",
                "package kotlin; public class LazyKt { public static <T> Lazy<T> lazy(kotlin.jvm.functions.Function0<T> f) { return null; } }",
                "package kotlin; public class Pair<A, B> { public Pair(A a, B b) { } public A getFirst() { return null; } public B component2() { return null; } }",
                "package kotlin; public class TuplesKt { public static <A, B> Pair<A, B> to(A a, B b) { return null; } }",
                "package kotlin.collections; public class CollectionsKt { public static <T> java.util.List<T> listOf(T... all) { return null; }"
                        + " public static <T> T last(java.util.List<T> all) { return null; } public static String joinToString$default(Iterable<?> all, CharSequence by, CharSequence pre,"
                        + " CharSequence post, int limit, CharSequence cut, Object f, int mask, Object o) { return null; } }",
                "package kotlin.collections; public class MapsKt { public static <K, V> java.util.Map<K, V> mapOf(kotlin.Pair<K, V>... all) { return null; }"
                        + " public static <K, V> V getValue(java.util.Map<K, V> map, K key) { return null; } }",
                "package kotlin.collections; public class ArraysKt { public static byte[] copyInto(byte[] from, byte[] to, int a, int b, int c) { return null; } }",
                "package kotlin.text; public class StringsKt { public static String replace$default(String a, String b, String c, boolean d, int mask, Object o) { return null; }"
                        + " public static byte[] encodeToByteArray(String a) { return null; } }",
                "package kotlin.random; public class Random { public static final Default Default = null; public byte[] nextBytes(int n) { return null; }"
                        + " public static class Default extends Random { } }")
                .module(IMPORTS + "class A { " + body + " }").uses()).containsExactlyInAnyOrder(uses);
    }

    @Test
    void thatSomethingIsNotNullIsNoUseOfItAndChangesNothing() {
        finds("void dead() throws Exception { MessageDigest d = MessageDigest.getInstance(\"MD5\"); Intrinsics.checkNotNull(d); }"
                + " Object key() { byte[] bytes = \"0123456789abcdef\".getBytes(); Intrinsics.checkNotNullExpressionValue(bytes, \"getBytes(...)\");"
                + " return new SecretKeySpec(bytes, \"AES\"); }", "SECRET_KEY AES", "STATIC_KEY key");
    }

    @Test
    void whatIsEqualDecides() {
        finds("byte[] m() throws Exception { String name = \"a\"; return MessageDigest.getInstance(Intrinsics.areEqual(name, \"a\") ? \"SHA-256\" : \"MD5\").digest(); }",
                "DIGEST SHA-256");
    }

    @Test
    void lazyValues() {
        finds("private final kotlin.Lazy<String> name = kotlin.LazyKt.lazy(() -> \"MD5\"); byte[] m() throws Exception { return MessageDigest.getInstance(name.getValue()).digest(); }",
                "DIGEST MD5");
    }

    @Test
    void collectionsOfKotlin() {
        finds("byte[] use(String name) throws Exception { return MessageDigest.getInstance(name).digest(); }"
                + " void m() throws Exception { use(kotlin.collections.MapsKt.getValue(kotlin.collections.MapsKt.mapOf(kotlin.TuplesKt.to(\"a\", \"MD5\"), kotlin.TuplesKt.to(\"b\", \"MD2\")), \"a\"));"
                + " use(kotlin.collections.CollectionsKt.last(kotlin.collections.CollectionsKt.listOf(\"SHA-256\", \"SHA-1\"))); use(new kotlin.Pair<>(\"a\", \"MD4\").component2());"
                + " use(kotlin.text.StringsKt.replace$default(\"SHA_512\", \"_\", \"-\", false, 4, null));"
                + " Cipher.getInstance(kotlin.collections.CollectionsKt.joinToString$default(kotlin.collections.CollectionsKt.listOf(\"AES\", \"ECB\", \"NoPadding\"), \"/\", null, null, 0, null, null, 62, null)).getBlockSize(); }",
                "DIGEST MD5", "DIGEST SHA-1", "DIGEST MD4", "DIGEST SHA-512", "CIPHER AES/ECB/NoPadding");
    }

    @Test
    void whatKotlinCopiesIntoAnArrayIsInIt() {
        finds("Object m(byte[] secret) { byte[] all = new byte[16]; kotlin.collections.ArraysKt.copyInto(secret, all, 0, 0, 16); return new SecretKeySpec(all, \"AES\"); }",
                "SECRET_KEY AES");
    }

    @Test
    void randomNumbersOfKotlinCanBeForeseen() {
        finds("Object m() { return new IvParameterSpec(kotlin.random.Random.Default.nextBytes(16)); }", "WEAK_RANDOM iv");
    }

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

    /** What Groovy makes of {@code "AES/${mode}/PKCS5Padding"} and of {@code [a: …]['a']} in classes whose types are known. */
    @Test
    void textsAndCollectionsOfGroovy() throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_6, ACC_PUBLIC, "Cast", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_STATIC | ACC_PUBLIC, "text", "(Ljava/lang/Object;)Ljava/lang/String;", null, null);
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitInvokeDynamicInsn("cast", "(Ljava/lang/Object;)Ljava/lang/String;", new Handle(H_INVOKESTATIC, "org/codehaus/groovy/vmplugin/v8/IndyInterface", "bootstrap",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;I)Ljava/lang/invoke/CallSite;", false), "()", 0);
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        Compiled compiled = new Compiled(folder);
        Files.createDirectories(compiled.classes());
        Files.write(compiled.classes().resolve("Cast.class"), writer.toByteArray());
        String groovy = "package org.codehaus.groovy.runtime; import java.util.*; ";
        assertThat(compiled.library(groovy + "public class GStringImpl { public GStringImpl(Object[] values, String[] pieces) { } }",
                groovy + "public class ScriptBytecodeAdapter { public static Map createMap(Object[] all) { return null; } public static List createList(Object[] all) { return null; } }",
                groovy + "public class DefaultGroovyMethods { public static Object getAt(List list, int at) { return null; } }")
                .module("import java.security.*; import javax.crypto.*; import org.codehaus.groovy.runtime.*; class A { private final String mode = \"ECB\";"
                        + " int m() throws Exception { return Cipher.getInstance(Cast.text(new GStringImpl(new Object[] {mode}, new String[] {\"AES/\", \"/PKCS5Padding\"}))).getBlockSize(); }"
                        + " byte[] n() throws Exception { return MessageDigest.getInstance(Cast.text(ScriptBytecodeAdapter.createMap(new Object[] {\"a\", \"MD5\", \"b\", \"MD2\"}).get(\"a\"))).digest(); }"
                        + " byte[] o() throws Exception { return MessageDigest.getInstance(Cast.text(DefaultGroovyMethods.getAt(ScriptBytecodeAdapter.createList(new Object[] {\"MD4\", \"SHA-256\"}), -1))).digest(); } }")
                .uses()).containsExactlyInAnyOrder("CIPHER AES/ECB/PKCS5Padding", "DIGEST MD5", "DIGEST SHA-256");
    }
}
