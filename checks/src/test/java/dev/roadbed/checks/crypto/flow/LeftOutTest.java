package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls that are not followed, into the program and into libraries, may have done to arrays. */
class LeftOutTest {

    private static final String IMPORTS = "import java.security.*; import javax.crypto.*; import javax.crypto.spec.*; import java.nio.*; import java.util.*;\n";
    /** Too long to be followed for a value. */
    private static final String LONG = IntStream.range(0, 400).mapToObj(i -> "n += " + i + " * n;").collect(Collectors.joining(" ", "int n = 1; ", "\n"));

    @TempDir
    private Path folder;

    private void finds(String body, String... uses) {
        assertThat(new Compiled(folder).module(IMPORTS + "class A { " + body + " }").uses()).containsExactlyInAnyOrder(uses);
    }

    @Test
    void anArrayThatALongMethodFillsIsNotEmpty() {
        finds("static void fill(byte[] to, String from) { " + LONG + " for (int i = 0; i < to.length; i++) { to[i] = (byte) from.charAt(i); } }"
                + " Object m(String secret) { byte[] key = new byte[16]; fill(key, secret); return new SecretKeySpec(key, \"AES\"); }", "SECRET_KEY AES");
    }

    @Test
    void aLongMethodThatOnlyReadsAnArrayChangesNothing() {
        finds("static int sum(byte[] all) { " + LONG + " for (byte one : all) { n += one; } return n; }"
                + " Object m() { byte[] key = new byte[16]; sum(key); return new SecretKeySpec(key, \"AES\"); }", "SECRET_KEY AES", "STATIC_KEY key");
    }

    @Test
    void whatALongMethodPutsIntoItsObjectIsInIt() {
        finds("static class Hash { private final byte[] state = new byte[16]; void update(byte[] in) { " + LONG + " for (int i = 0; i < in.length; i++) { state[i % 16] ^= in[i]; } }"
                + " byte[] get() { return state; } } Object m(byte[] secret) { Hash hash = new Hash(); hash.update(secret); return new SecretKeySpec(hash.get(), \"AES\"); }", "SECRET_KEY AES");
    }

    @Test
    void librariesThatGiveWhatTheyMakeInAnArray() {
        finds("Object mac(Mac mac) throws Exception { byte[] out = new byte[32]; mac.doFinal(out, 0); return new SecretKeySpec(out, \"AES\"); }"
                + " Object digest(MessageDigest digest, byte[] in) throws Exception { digest.update(in); byte[] out = new byte[32]; digest.digest(out, 0, 32); return new SecretKeySpec(out, \"AES\"); }"
                + " Object buffer(CharBuffer in) { char[] out = new char[16]; in.get(out); return new PBEKeySpec(out); }"
                + " Object text(String in) { char[] out = new char[16]; in.getChars(0, 16, out, 0); return new PBEKeySpec(out); }"
                + " Object agreement(KeyAgreement in) throws Exception { byte[] out = new byte[16]; in.generateSecret(out, 0); return new SecretKeySpec(out, \"AES\"); }", "SECRET_KEY AES");
    }

    @Test
    void librariesThatOnlyReadAnArray() {
        finds("Object m(MessageDigest digest) { byte[] out = new byte[32]; digest.update(out); digest.digest(out); return new SecretKeySpec(out, \"AES\"); }",
                "SECRET_KEY AES", "STATIC_KEY key");
    }

    @Test
    void whatComesOutUnderAKeyIsNotForeseen() {
        finds("Object m(Mac mac) throws Exception { byte[] nonce = new byte[8]; new Random().nextBytes(nonce); return new SecretKeySpec(mac.doFinal(nonce), \"AES\"); }", "SECRET_KEY AES");
    }

    @Test
    void aTextBehindWhichNothingIsPutIsNoConstant() {
        finds("private static Object key(String secret) { return new SecretKeySpec((\"v4\" + secret).getBytes(), \"AES\"); } Object m() { return key(null); }", "SECRET_KEY AES");
    }

    @Test
    void anEmptyPasswordIsNone() {
        finds("Object m(KeyStore store, java.io.InputStream in) throws Exception { String word = System.getenv(\"WORD\"); char[] all = word == null ? new char[0] : word.toCharArray();"
                + " store.load(in, all); return store; }");
        finds("Object m(KeyStore store, java.io.InputStream in) throws Exception { store.load(in, new char[0]); return store; }");
    }

    @Test
    void anObjectThatIsCalledATokenIsNotAllSecret() {
        finds("static class Answer { final String id; final long delay; Answer(String id, long delay) { this.id = id; this.delay = delay; } }"
                + " Answer retryToken(String id) { return new Answer(id, new Random().nextLong()); }");
        finds("static class Text { final String text; Text(String text) { this.text = text; } } Text sessionToken() { return new Text(\"\" + new Random().nextLong()); }", "WEAK_RANDOM token");
    }

    @Test
    void anArrayInAFieldThatIsFilledAfterItWasMade() {
        finds("private final char[] word; A(char[] given) { word = new char[given.length]; System.arraycopy(given, 0, word, 0, given.length); }"
                + " void load(KeyStore store, java.io.InputStream in) throws Exception { store.load(in, word); }");
    }

    @Test
    void anArrayInAFieldThatAnotherMethodFills() {
        finds("private final byte[] iv = new byte[16]; void take(byte[] in) { System.arraycopy(in, 0, iv, 0, 16); } Object spec() { return new IvParameterSpec(iv); }"
                + " private final byte[] other = new byte[16]; void read(java.io.InputStream in) throws Exception { in.read(other); } Object second() { return new IvParameterSpec(other); }");
    }

    @Test
    void anArrayInAFieldThatIsOnlyReadOrWipedOut() {
        finds("private final byte[] iv = new byte[16]; void give(byte[] to) { System.arraycopy(iv, 0, to, 0, 16); } void close() { Arrays.fill(iv, (byte) 0); }"
                + " Object spec() { return new IvParameterSpec(iv); }", "STATIC_IV iv");
    }

    @Test
    void aSecretThatIsWipedOutWasNoConstant() {
        finds("static char[] copy(char[] given) { char[] all = given.clone(); return all; } void m(KeyStore store, java.io.InputStream in, CharBuffer given) throws Exception {"
                + " char[] word = new char[8]; given.get(word); for (int i = 0; i < 2; i++) { store.load(in, word); Arrays.fill(word, ' '); } }");
    }

    @Test
    void oneWayToAFieldThatIsTooLongHidesNoOther() {
        String slow = IntStream.range(0, 9).mapToObj(i -> "for (int i" + i + " = 0; i" + i + " < in.length(); i" + i + "++) {").collect(Collectors.joining(" ")) + " all += in.charAt(i0);" + "}".repeat(9);
        finds("static class Cfg { private String name = \"MD5\"; void name(String given) { name = given; } byte[] digest(byte[] in) throws Exception { return MessageDigest.getInstance(name).digest(in); } }"
                + " static void set(Cfg cfg, String in) { String all = in; " + slow + " cfg.name(all); }", "DIGEST MD5", "DIGEST not decided");
    }

    @Test
    void whatTheJdkRefusesIsNoConstant() {
        finds("Object iv() { return new IvParameterSpec(new byte[0]); } Object salt(char[] word) { return new PBEKeySpec(word, new byte[0], 600000, 256); }", "ITERATIONS 600000");
    }

    @Test
    void whatAChannelReadsThroughABuffer() {
        finds("Object m(java.nio.channels.ReadableByteChannel in) throws Exception { byte[] iv = new byte[16]; ByteBuffer buffer = ByteBuffer.wrap(iv); in.read(buffer); return new IvParameterSpec(iv); }");
    }

    @Test
    void anArrayInAnObjectOfAFieldThatAnotherMethodFills() {
        finds("static class Holder { final byte[] iv = new byte[16]; void take(byte[] in) { System.arraycopy(in, 0, iv, 0, 16); } Object spec() { return new IvParameterSpec(iv); } }"
                + " private final Holder holder = new Holder(); Object m() { return holder.spec(); } void n(byte[] in) { holder.take(in); }");
    }
}
