package dev.roadbed.checks.crypto.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What was found before counts if all files are as they were, and for nothing else. */
class CachedAnalysisTest {

    private static final String VERSION = "analyser 1";

    @TempDir
    private Path root;
    private Path file;

    @BeforeEach
    void moduleWithOneUse() throws IOException {
        file = root.resolve("target/roadbed-cache/crypto.bin");
        write("classes/Hash.class", digestOf(code -> code.visitMethodInsn(INVOKESTATIC, "Names", "digest", "()Ljava/lang/String;", false), V17));
        write("sibling/Names.class", name("MD5"));
        write("src/Hash.java", "");
        write("resources/application.yml", "a: 1");
    }

    @Test
    void theSecondTimeItIsKnownAndTheSame() throws IOException {
        CachedAnalysis.Result first = look();
        CachedAnalysis.Result second = look();
        assertThat(first.known()).isFalse();
        assertThat(second.known()).isTrue();
        assertThat(second.uses()).isEqualTo(first.uses()).extracting(CryptoUse::value).containsExactly("MD5");
    }

    @Test
    void noUseAtAllIsKnownToo() throws IOException {
        write("classes/Hash.class", name("MD5"));
        assertThat(look().uses()).isEmpty();
        assertThat(look().known()).isTrue();
    }

    @Test
    void anotherClassIsSeen() throws IOException {
        look();
        write("classes/Hash.class", digestOf(code -> code.visitLdcInsn("SHA-1"), V17));
        finds("SHA-1");
    }

    @Test
    void oneMoreClassIsSeen() throws IOException {
        look();
        write("classes/other/Another.class", digestOf("other/Another", code -> code.visitLdcInsn("SHA-1"), V17));
        finds("MD5", "SHA-1");
    }

    @Test
    void aClassThatIsGoneIsSeen() throws IOException {
        look();
        Files.delete(root.resolve("classes/Hash.class"));
        finds();
    }

    @Test
    void anotherClassOfASiblingIsSeen() throws IOException {
        look();
        write("sibling/Names.class", name("SHA-1"));
        finds("SHA-1");
    }

    @Test
    void anotherReleaseOfJavaIsSeen() throws IOException {
        look();
        write("classes/Hash.class", digestOf(code -> code.visitMethodInsn(INVOKESTATIC, "Names", "digest", "()Ljava/lang/String;", false), V21));
        finds("MD5");
    }

    @Test
    void anotherValueInASettingsFileIsSeen() throws IOException {
        look();
        for (String name : List.of("resources/application.yml", "resources/deep/names.properties", "resources/config/application-test.yaml")) {
            write(name, "b: 2");
            finds("MD5");
        }
    }

    @Test
    void aSourceFileThatIsGoneIsSeen() throws IOException {
        assertThat(look().uses()).extracting(use -> use.place().file()).containsExactly("src/Hash.java");
        Files.delete(root.resolve("src/Hash.java"));
        CachedAnalysis.Result moved = look();
        assertThat(moved.known()).isFalse();
        assertThat(moved.uses()).extracting(use -> use.place().file()).containsExactly("Hash.java");
    }

    @Test
    void anotherAnalyserIsSeen() throws IOException {
        look();
        assertThat(look("analyser 2").known()).isFalse();
    }

    @Test
    void foldersInAnotherOrderAreSeen() throws IOException {
        write("resources2/application.yml", "a: 2");
        List<Path> order = new ArrayList<>(List.of(root.resolve("resources"), root.resolve("resources2")));
        assertThat(new CachedAnalysis(file, VERSION).uses(input(order)).known()).isFalse();
        assertThat(new CachedAnalysis(file, VERSION).uses(input(order)).known()).isTrue();
        Collections.reverse(order);
        assertThat(new CachedAnalysis(file, VERSION).uses(input(order)).known()).isFalse();
    }

    @Test
    void aFileThatIsCutOffAnywhereIsNotBelieved() throws IOException {
        look();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            finds("MD5");
        }
    }

    @Test
    void aFileWithAnyOtherByteIsNotBelieved() throws IOException {
        look();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 5) {
            byte[] other = whole.clone();
            other[at] ^= 0x20;
            Files.write(file, other);
            finds("MD5");
        }
    }

    @Test
    void aFileOfSomebodyElseIsNotBelievedAndReplaced() throws IOException {
        Files.createDirectories(file.getParent());
        for (byte[] foreign : List.of(new byte[0], "PK\3\4".getBytes(StandardCharsets.ISO_8859_1), new byte[100_000])) {
            Files.write(file, foreign);
            finds("MD5");
            assertThat(look().known()).isTrue();
        }
    }

    @Test
    void aLinkIsNotFollowedAndWhatItNamesStays() throws IOException {
        look();
        Path elsewhere = root.resolve("elsewhere.bin");
        Files.move(file, elsewhere);
        byte[] before = Files.readAllBytes(elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        finds("MD5");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        write("classes/Hash.class", digestOf(code -> code.visitLdcInsn("SHA-1"), V17));
        finds("SHA-1");
        assertThat(file).isRegularFile().matches(path -> !Files.isSymbolicLink(path));
        assertThat(elsewhere).hasBinaryContent(before);
    }

    @Test
    void aFolderThatNobodyMayWriteToIsNoFailure() throws IOException {
        write("target/roadbed-cache", "a file where the folder should be");
        finds("MD5");
        finds("MD5");
    }

    @Test
    void nothingButTheFileIsLeftInTheFolder() throws IOException {
        look();
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void theAnalyserIsKnownByItsOwnCode() throws IOException {
        assertThat(Analyser.name()).isPresent().isEqualTo(Analyser.name());
        assertThat(Analyser.name().orElseThrow()).contains(Runtime.version().toString()).matches(".*[0-9a-f]{64}.*");
    }

    private void finds(String... values) throws IOException {
        CachedAnalysis.Result result = look();
        assertThat(result.known()).isFalse();
        assertThat(result.uses()).extracting(CryptoUse::value).containsExactlyInAnyOrder(values);
    }

    private CachedAnalysis.Result look() throws IOException {
        return look(VERSION);
    }

    private CachedAnalysis.Result look(String analyser) throws IOException {
        return new CachedAnalysis(file, analyser).uses(input(List.of(root.resolve("resources"))));
    }

    private AnalysisInput input(List<Path> resources) {
        return new AnalysisInput(root, List.of(root.resolve("classes")), List.of(root.resolve("sibling")), List.of(root.resolve("src")), resources);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.write(root.resolve(name), bytes);
    }

    /** A class that makes a digest and uses it. */
    private static byte[] digestOf(Consumer<MethodVisitor> name, int version) {
        return digestOf("Hash", name, version);
    }

    private static byte[] digestOf(String owner, Consumer<MethodVisitor> name, int version) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(version, ACC_PUBLIC, owner, null, "java/lang/Object", null);
        type.visitSource("Hash.java", null);
        MethodVisitor code = type.visitMethod(ACC_PUBLIC | ACC_STATIC, "hash", "()V", null, null);
        code.visitCode();
        name.accept(code);
        code.visitMethodInsn(INVOKESTATIC, "java/security/MessageDigest", "getInstance", "(Ljava/lang/String;)Ljava/security/MessageDigest;", false);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/security/MessageDigest", "digest", "()[B", false);
        code.visitInsn(POP);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        type.visitEnd();
        return type.toByteArray();
    }

    /** A class that knows a name. */
    private static byte[] name(String text) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(V17, ACC_PUBLIC, "Names", null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(ACC_PUBLIC | ACC_STATIC, "digest", "()Ljava/lang/String;", null, null);
        code.visitCode();
        code.visitLdcInsn(text);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        type.visitEnd();
        return type.toByteArray();
    }
}
