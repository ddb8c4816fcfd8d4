package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** What one method has made is forgotten before the next one is looked at: a module that makes more and more is analysed in a Java with little memory. */
class MemoryTest {

    private static final int CALLERS = 2_000;
    private static final int OBJECTS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void aModuleThatWastesFitsIntoLittleMemory() throws IOException, InterruptedException {
        Files.write(folder.resolve("Waste.class"), waste());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Analysis.class.getName(), folder.toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("MD5");
    }

    /** Runs in a process of its own. */
    static final class Analysis {

        private Analysis() {
        }

        public static void main(String[] arguments) throws IOException {
            Path classes = Path.of(arguments[0]);
            List<CryptoUse> uses = CryptoAnalysis.uses(new AnalysisInput(classes, List.of(classes), List.of(), List.of(), List.of()));
            uses.stream().map(CryptoUse::value).distinct().forEach(System.out::println);
        }
    }

    /** A method that makes many objects on the way to a digest, and many that call it, each with a name of its own. */
    private static byte[] waste() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(V17, ACC_PUBLIC, "Waste", null, "java/lang/Object", null);
        MethodVisitor digest = type.visitMethod(ACC_STATIC, "digest", "(Ljava/lang/String;)V", null, null);
        digest.visitCode();
        fill(digest, OBJECTS);
        digest.visitInsn(POP);
        digest.visitVarInsn(ALOAD, 0);
        digest.visitMethodInsn(INVOKESTATIC, "java/security/MessageDigest", "getInstance", "(Ljava/lang/String;)Ljava/security/MessageDigest;", false);
        digest.visitMethodInsn(INVOKEVIRTUAL, "java/security/MessageDigest", "digest", "()[B", false);
        digest.visitInsn(POP);
        digest.visitInsn(RETURN);
        digest.visitMaxs(0, 0);
        for (int i = 0; i < CALLERS; i++) {
            MethodVisitor caller = type.visitMethod(ACC_STATIC, "caller" + i, "()V", null, null);
            caller.visitCode();
            caller.visitLdcInsn(i == 0 ? "MD5" : "X" + i);
            caller.visitMethodInsn(INVOKESTATIC, "Waste", "digest", "(Ljava/lang/String;)V", false);
            caller.visitInsn(RETURN);
            caller.visitMaxs(0, 0);
        }
        type.visitEnd();
        return type.toByteArray();
    }

    private static void fill(MethodVisitor code, int elements) {
        code.visitIntInsn(SIPUSH, elements);
        code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < elements; i++) {
            code.visitInsn(DUP);
            code.visitIntInsn(SIPUSH, i);
            code.visitTypeInsn(NEW, "java/lang/Object");
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.visitInsn(AASTORE);
        }
    }
}
