package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.ClassFiles;
import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.sink.Sink;
import dev.roadbed.checks.crypto.sink.Sinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where a method with a sink is looked at: from as near as what happens in it can be known, and no nearer. */
class ContextsTest {

    private static final String DIGEST = "static void digest(String name) throws Exception { MessageDigest.getInstance(name).digest(); }";

    @TempDir
    private Path folder;

    @Test
    void whatDependsOnNoCallerIsLookedAtFromItself() throws IOException {
        Contexts contexts = contexts("static void md5() throws Exception { MessageDigest.getInstance(\"MD5\").digest(); } static void caller() throws Exception { md5(); }");
        assertThat(names(contexts.roots())).containsExactly("md5");
        assertThat(names(contexts.all())).containsExactly("md5");
    }

    @Test
    void anArgumentIsFollowedToWhereItIsWritten() throws IOException {
        Contexts contexts = contexts(DIGEST + "static void give(int unused, String name) throws Exception { digest(name); }"
                + " static void writes() throws Exception { give(1, \"MD5\"); } static void above() throws Exception { writes(); }");
        assertThat(names(contexts.roots())).containsExactly("writes");
        assertThat(names(contexts.all())).containsExactlyInAnyOrder("digest", "give", "writes");
    }

    @Test
    void oneThatIsPutTogetherOrChosenIsFollowedToo() throws IOException {
        Contexts contexts = contexts(DIGEST + "static void join(String a) throws Exception { StringBuilder all = new StringBuilder(); all.append(a); digest(all.toString()); }"
                + " static void choose(boolean old) throws Exception { digest(old ? \"MD5\" : \"SHA-256\"); }"
                + " static void both() throws Exception { join(\"MD2\"); choose(false); }");
        assertThat(names(contexts.roots())).containsExactly("both");
    }

    @Test
    void aDecisionOfACallerCounts() throws IOException {
        Contexts contexts = contexts("static void md5() throws Exception { MessageDigest.getInstance(\"MD5\").digest(); }"
                + " static void maybe(boolean old) throws Exception { if (old) { md5(); } } static void decides() throws Exception { maybe(false); }");
        assertThat(names(contexts.roots())).containsExactly("decides");
    }

    @Test
    void aCallerThatCallsInAnyCaseIsNotAsked() throws IOException {
        Contexts contexts = contexts("static void md5() throws Exception { MessageDigest.getInstance(\"MD5\").digest(); }"
                + " static void maybe(boolean old) throws Exception { if (old) { md5(); } } static void always() throws Exception { md5(); }"
                + " static void decides() throws Exception { maybe(false); }");
        assertThat(names(contexts.roots())).containsExactly("md5");
    }

    @Test
    void aFactoryThatIsReturnedIsFollowedToItsUse() throws IOException {
        Contexts contexts = contexts("static KeyPairGenerator make() throws Exception { return KeyPairGenerator.getInstance(\"RSA\"); }"
                + " static void use() throws Exception { KeyPairGenerator g = make(); g.initialize(1024); g.generateKeyPair(); } static void above() throws Exception { use(); }");
        assertThat(names(contexts.roots())).containsExactly("use");
    }

    @Test
    void whatIsMadeOfADigestIsNotFollowed() throws IOException {
        Contexts contexts = contexts("static String hex(byte[] b) throws Exception { return new String(MessageDigest.getInstance(\"MD5\").digest(b)); }"
                + " static String caller(byte[] b) throws Exception { return hex(b); }");
        assertThat(names(contexts.roots())).containsExactly("hex");
    }

    @Test
    void aWeakNumberIsFollowedOnlyToWhereANameSaysThatItIsSecret() throws IOException {
        Contexts contexts = guesses("static long pause() { return new Random().nextLong(); } static void sleeps() throws Exception { Thread.sleep(pause()); }"
                + " static String number() { return \"\" + new Random().nextInt(); } static String newToken() { return number(); }");
        assertThat(names(contexts.all())).contains("newToken").doesNotContain("pause", "sleeps");
    }

    @Test
    void aPropertyThatHasNothingToDoWithCryptographyIsNone() throws IOException {
        Contexts contexts = contexts("static void home(String to) { System.setProperty(\"app.home\", to); } static void main(String[] a) { home(a[0]); }");
        assertThat(contexts.all()).isEmpty();
    }

    private Contexts contexts(String members) throws IOException {
        return Contexts.ofSinks(graph(members), new CryptoDemands(Sinks.all()));
    }

    private Contexts guesses(String members) throws IOException {
        return Contexts.ofSources(graph(members), new CryptoDemands(Sinks.all().observed(EnumSet.noneOf(Sink.Effect.class))));
    }

    private CallGraph graph(String members) throws IOException {
        Path classes = new Compiled(folder).module("import java.security.*; import java.util.*; class A { " + members + " }").classes();
        Program program = Program.of(ClassFiles.below(classes), List.of());
        return new CallGraph(program, new CryptoDemands(Sinks.all()));
    }

    private static List<String> names(Collection<ProgramMethod> methods) {
        return methods.stream().map(method -> method.id().name()).toList();
    }
}
