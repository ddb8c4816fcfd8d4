package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where values come from: literals, branches, fields, methods, classes, collections, lambdas, configuration. */
class CryptoAnalysisTest {

    private static final String IMPORTS = "import javax.crypto.*; import javax.crypto.spec.*; import java.security.*; import java.util.*; import java.util.function.*;\n";

    @TempDir
    private Path folder;

    private Compiled of(String... sources) {
        String[] all = sources.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = IMPORTS + all[i];
        }
        return new Compiled(folder).module(all);
    }

    private void finds(String body, String... uses) {
        assertThat(of("class A { " + body + " }").uses()).containsExactlyInAnyOrder(uses);
    }

    private static final String USE = "byte[] use(String name) throws Exception { return MessageDigest.getInstance(name).digest(new byte[1]); }\n";

    @Test
    void literal() {
        finds("byte[] m() throws Exception { return MessageDigest.getInstance(\"MD5\").digest(); }", "DIGEST MD5");
    }

    @Test
    void lineAndOrigin() {
        var use = of("class A {\n static String name = new String(\"MD5\");\n byte[] m() throws Exception {\n return MessageDigest.getInstance(name).digest(); }}")
                .observed().get(0);
        assertThat(use.place()).hasToString("A.java:5");
        assertThat(use.text()).isEqualTo("`MD5` from `A.name` at A.java:3");
    }

    @Test
    void aFactoryThatIsNeverUsedIsNoUse() {
        finds("void m() throws Exception { MessageDigest.getInstance(\"MD5\"); MessageDigest d = MessageDigest.getInstance(\"SHA-1\");"
                + " d = MessageDigest.getInstance(\"SHA-256\"); d.digest(); }", "DIGEST SHA-256");
    }

    @Test
    void aBranchThatCannotRunIsNoUse() {
        finds("void m() throws Exception { int n = 7 * 6; String a = n > 40 ? \"SHA-256\" : \"MD5\"; MessageDigest.getInstance(a).digest();"
                + " boolean legacy = false; if (legacy) { MessageDigest.getInstance(\"MD2\").digest(); } }", "DIGEST SHA-256");
    }

    @Test
    void bothSidesOfAnOpenBranchCount() {
        finds("void m(boolean b) throws Exception { MessageDigest.getInstance(b ? \"SHA-256\" : \"MD5\").digest(); }", "DIGEST MD5", "DIGEST SHA-256");
    }

    @Test
    void acrossMethods() {
        finds(USE + "String name(int n) { return switch (n) { case 1 -> \"MD5\"; default -> \"SHA-256\"; }; }"
                + " void m() throws Exception { use(name(1)); }", "DIGEST MD5");
    }

    @Test
    void acrossClassesAndConstructors() {
        assertThat(of("class A { private final String name; A(String name) { this.name = name; }"
                + " byte[] m() throws Exception { return MessageDigest.getInstance(name).digest(); } }",
                "class B { void m() throws Exception { new A(\"MD5\").m(); } }").uses()).containsExactly("DIGEST MD5");
    }

    @Test
    void fieldOfAnObjectThatWasMadeElsewhere() {
        finds("private String name = \"MD\" + Integer.valueOf(5); public byte[] m() throws Exception { return MessageDigest.getInstance(name).digest(); }",
                "DIGEST MD5");
    }

    @Test
    void virtualCallsGoToTheClassOfTheObject() {
        assertThat(of("interface N { String name(); }", "class Good implements N { public String name() { return \"SHA-256\"; } }",
                "class Bad implements N { public String name() { return \"MD5\"; } }",
                "class A { void m() throws Exception { N n = new Good(); MessageDigest.getInstance(n.name()).digest(); } }").uses())
                .containsExactly("DIGEST SHA-256");
    }

    @Test
    void textsArePutTogether() {
        finds("void m() throws Exception { String a = \"AES\"; StringBuilder b = new StringBuilder(); b.append(a).append('/').append(\"ecb\".toUpperCase());"
                + " Cipher.getInstance(b + \"/\" + \"NoPadding\").getBlockSize(); }", "CIPHER AES/ECB/NoPadding");
    }

    @Test
    void collectionsAndArrays() {
        finds(USE + "void m() throws Exception { use(List.of(\"SHA-256\", \"MD5\").get(1)); use(Map.of(\"a\", \"SHA-1\", \"b\", \"SHA-512\").get(\"a\"));"
                + " String[] all = {\"MD2\", \"SHA-384\"}; use(all[0]); Map<String, String> m = new HashMap<>(); m.put(\"x\", \"MD4\"); m.put(\"y\", \"SHA-512\"); use(m.get(\"x\")); "
                + " for (String s : List.of(\"A1\", \"A2\")) { use(s); } }",
                "DIGEST MD2", "DIGEST MD4", "DIGEST MD5", "DIGEST SHA-1", "DIGEST A1", "DIGEST A2");
    }

    @Test
    void enumsSwitchesAndRecords() {
        assertThat(of("enum Alg { GOOD(\"SHA-256\"), BAD(\"MD5\"); final String name; Alg(String name) { this.name = name; } }",
                "record R(Alg alg, int n) { }",
                "class A { void m() throws Exception { R r = new R(Alg.BAD, 1); MessageDigest.getInstance(r.alg().name).digest();"
                + " String c = switch (Alg.valueOf(\"GOOD\")) { case GOOD -> \"SHA-512\"; case BAD -> \"SHA-1\"; }; MessageDigest.getInstance(c).digest();"
                + " String d = switch (\"x\" + 1) { case \"x1\" -> \"SHA-384\"; default -> \"MD2\"; }; MessageDigest.getInstance(d).digest(); } }").uses())
                .containsExactlyInAnyOrder("DIGEST MD5", "DIGEST SHA-512", "DIGEST SHA-384");
    }

    @Test
    void lambdasAndMethodReferences() {
        finds(USE + "interface F { MessageDigest of(String s) throws Exception; }\n void m() throws Exception { Supplier<String> s = () -> \"MD5\"; use(s.get());"
                + " F f = MessageDigest::getInstance; f.of(\"SHA-1\").digest(); String n = \"MD2\"; Runnable r = () -> { try { use(n); } catch (Exception e) { } };"
                + " new Thread(r).start(); use(Optional.of(\"md4\").map(String::toUpperCase).orElse(\"x\")); }",
                "DIGEST MD5", "DIGEST SHA-1", "DIGEST MD2", "DIGEST MD4");
    }

    @Test
    void innerClassesSeeTheirSurroundings() {
        finds(USE + "void m() { String n = \"MD5\"; new Thread(new Runnable() { public void run() { try { use(n); } catch (Exception e) { } } }).start(); }",
                "DIGEST MD5");
    }

    @Test
    void whatCannotBeDecidedIsSaid() {
        finds("public void m(String a) throws Exception { MessageDigest.getInstance(a).digest(); }", "DIGEST not decided");
    }

    @Test
    void staticSecrets() {
        finds("void m(byte[] data) throws Exception { Cipher c = Cipher.getInstance(\"AES/CBC/PKCS5Padding\"); byte[] iv = new byte[16];"
                + " c.init(1, new SecretKeySpec(\"0123456789abcdef\".getBytes(), \"AES\"), new IvParameterSpec(iv)); c.doFinal(data); }",
                "CIPHER AES/CBC/PKCS5Padding", "SECRET_KEY AES", "STATIC_IV iv", "STATIC_KEY key");
    }

    @Test
    void randomSecretsAreNoFinding() {
        finds("void m(SecretKey k) throws Exception { byte[] iv = new byte[12]; new SecureRandom().nextBytes(iv);"
                + " Cipher c = Cipher.getInstance(\"AES/GCM/NoPadding\"); c.init(1, k, new GCMParameterSpec(128, iv)); c.doFinal(iv); }", "AUTHENTICATION_TAG GCM", "CIPHER AES/GCM/NoPadding");
    }

    @Test
    void weakRandomFlowsIntoSecrets() {
        finds("void m() { byte[] iv = new byte[16]; Random r = new Random(); r.nextBytes(iv); new IvParameterSpec(iv).getIV();"
                + " int dice = r.nextInt(6); System.out.println(dice); }\n String newToken() { return \"t\" + new Random().nextLong(); }\n"
                + "String goodToken() { return \"t\" + new SecureRandom().nextLong(); }", "WEAK_RANDOM iv", "WEAK_RANDOM token");
    }

    @Test
    void aRandomThatIsSecureByItsClass() {
        finds("private final Random r = new SecureRandom(); void m() { byte[] iv = new byte[16]; r.nextBytes(iv); new IvParameterSpec(iv).getIV(); }");
    }

    @Test
    void passwordsSaltsAndIterations() {
        finds("void m(char[] pw) throws Exception { byte[] salt = {1, 2, 3}; KeySpecs(new PBEKeySpec(pw, salt, 1000, 256)); "
                + "new PBEKeySpec(\"secret\".toCharArray()).getPassword(); SecretKeyFactory.getInstance(\"PBKDF2WithHmacSHA1\").generateSecret(null); } void KeySpecs(Object o) { }",
                "STATIC_SALT salt", "ITERATIONS 1000", "STATIC_PASSWORD password", "KEY_DERIVATION PBKDF2WithHmacSHA1");
    }

    @Test
    void keySizes() {
        var uses = of("class A { void m() throws Exception { KeyPairGenerator g = KeyPairGenerator.getInstance(\"RSA\"); g.initialize(1024); g.generateKeyPair();"
                + " KeyPairGenerator e = KeyPairGenerator.getInstance(\"EC\"); e.initialize(new java.security.spec.ECGenParameterSpec(\"secp192r1\")); e.generateKeyPair(); } }");
        assertThat(uses.uses()).containsExactlyInAnyOrder("KEY_PAIR RSA", "KEY_PAIR EC", "CURVE secp192r1");
        assertThat(uses.observed().stream().filter(use -> use.value().equals("RSA")).findFirst().orElseThrow().fact("keyBits")).contains("1024");
    }

    @Test
    void seeds() {
        finds("void m() throws Exception { SecureRandom a = new SecureRandom(); a.setSeed(42L); a.nextInt(); SecureRandom b = new SecureRandom(); b.nextInt(); b.setSeed(1L);"
                + " SecureRandom c = new SecureRandom(); c.setSeed(System.currentTimeMillis()); c.nextInt(); }", "STATIC_SEED seed");
    }

    @Test
    void secureSockets() {
        finds("void m(javax.net.ssl.SSLSocket s) throws Exception { javax.net.ssl.SSLContext.getInstance(\"SSL\").getSocketFactory();"
                + " s.setEnabledProtocols(new String[] {\"TLSv1\", \"TLSv1.3\"}); javax.net.ssl.SSLParameters p = s.getSSLParameters(); p.setEndpointIdentificationAlgorithm(\"\");"
                + " Security.setProperty(\"jdk.tls.disabledAlgorithms\", \"\"); KeyStore.getInstance(\"JKS\").size(); }",
                "SSL_CONTEXT SSL", "SSL_PROTOCOL TLSv1", "SSL_PROTOCOL TLSv1.3", "ENDPOINT_IDENTIFICATION_OFF empty", "SECURITY_PROPERTY jdk.tls.disabledAlgorithms", "KEYSTORE_TYPE JKS");
    }

    @Test
    void trustAll() {
        String bad = "class Bad implements javax.net.ssl.X509TrustManager { public void checkClientTrusted(java.security.cert.X509Certificate[] c, String s) { }"
                + " public void checkServerTrusted(java.security.cert.X509Certificate[] c, String s) { if (c == null) { throw new IllegalArgumentException(); } }"
                + " public java.security.cert.X509Certificate[] getAcceptedIssuers() { return null; } }";
        String good = "class Good implements javax.net.ssl.X509TrustManager { javax.net.ssl.X509TrustManager d;"
                + " public void checkClientTrusted(java.security.cert.X509Certificate[] c, String s) throws java.security.cert.CertificateException { d.checkClientTrusted(c, s); }"
                + " public void checkServerTrusted(java.security.cert.X509Certificate[] c, String s) throws java.security.cert.CertificateException { d.checkServerTrusted(c, s); }"
                + " public java.security.cert.X509Certificate[] getAcceptedIssuers() { return null; } }";
        String hosts = "class H { javax.net.ssl.HostnameVerifier v = (h, s) -> true; javax.net.ssl.HostnameVerifier w = (h, s) -> h.equals(\"a\"); }";
        assertThat(of(bad, good, hosts).uses()).containsExactlyInAnyOrder("TRUST_ALL Bad", "ACCEPT_ALL_HOSTS lambda");
    }

    @Test
    void propertiesFilesAndSpringConfiguration() {
        Compiled all = new Compiled(folder).library(
                "package org.springframework.beans.factory.annotation; import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) public @interface Value { String value(); }",
                "package org.springframework.boot.context.properties; import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) public @interface ConfigurationProperties { String prefix(); }")
                .resource("crypto.properties", "alg=MD5\n").resource("application.yml", "app:\n  digest: SHA-1\n  my-hash: MD2\n");
        all.module(IMPORTS + "class A { @org.springframework.beans.factory.annotation.Value(\"${app.digest}\") private String d;"
                + " void m(P q) throws Exception { Properties p = new Properties(); p.load(A.class.getResourceAsStream(\"/crypto.properties\"));"
                + " MessageDigest.getInstance(p.getProperty(\"alg\")).digest(); MessageDigest.getInstance(d).digest(); MessageDigest.getInstance(q.myHash()).digest(); } }",
                "@org.springframework.boot.context.properties.ConfigurationProperties(prefix = \"app\") record P(String myHash) { }");
        assertThat(all.uses()).containsExactlyInAnyOrder("DIGEST MD5", "DIGEST SHA-1", "DIGEST MD2");
        assertThat(all.observed()).anySatisfy(use -> assertThat(use.text()).isEqualTo("`SHA-1` from `app.digest` at resources/application.yml:2"));
    }

    @Test
    void whatIsMadeOnFirstUseIsMadeOnce() {
        finds("private static MessageDigest one; private MessageDigest two; static MessageDigest one() throws Exception { if (one != null) { return one; }"
                + " one = MessageDigest.getInstance(\"MD5\"); one.reset(); return one; } MessageDigest two() throws Exception { if (two == null) { two = MessageDigest.getInstance(\"MD2\"); } return two; }",
                "DIGEST MD2", "DIGEST MD5");
    }

    @Test
    void whatAnotherMethodMayHavePutIntoACollectionIsNotForgotten() {
        finds("private final Map<String, String> names = new HashMap<>(); void add(String key, String name) { names.put(key, name); }"
                + " void m() throws Exception { String name = names.get(\"a\"); if (name == null) { throw new IllegalStateException(); } MessageDigest.getInstance(name).digest(); }",
                "DIGEST not decided");
    }

    @Test
    void aMethodThatDoesNothingWithWhatIsNotKnownIsStillFollowedWithWhatIs() {
        finds("static class Config { String name = \"SHA-256\"; void name(String n) { name = n; } } static Config made; static void set(Config c, String n) { c.name(n); }"
                + " void a(Config c) { set(c, \"X1\"); } void b(Config c) { set(c, \"X2\"); } void c(Config c) { set(c, \"X3\"); set(c, \"X4\"); set(c, \"X5\"); }"
                + " void m(Config other) throws Exception { a(other); b(other); c(other); Config own = new Config(); set(own, \"MD5\"); MessageDigest.getInstance(own.name).digest(); }",
                "DIGEST MD5");
    }

    @Test
    void siblingsAreFollowed() {
        Compiled all = new Compiled(folder).sibling("public class Config { public static String algorithm() { return \"MD5\"; } }",
                IMPORTS + "public class Lib { public static byte[] hash(String name) throws Exception { return MessageDigest.getInstance(name).digest(); } }");
        all.module(IMPORTS + "class A { void m() throws Exception { MessageDigest.getInstance(Config.algorithm()).digest(); Lib.hash(\"MD2\"); } }");
        assertThat(all.uses()).containsExactlyInAnyOrder("DIGEST MD5", "DIGEST MD2");
    }

    @Test
    void whatWasAskedForNullIsNotNullBehindTheQuestion() {
        finds("private String host = \"HTTPS\"; void off() { host = null; } void m(javax.net.ssl.SSLParameters p) { if (host != null) { p.setEndpointIdentificationAlgorithm(host); } }"
                + " static void n(javax.net.ssl.SSLParameters p, boolean b) { String s = b ? null : \"HTTPS\"; if (s == null) { return; } p.setEndpointIdentificationAlgorithm(s); }");
    }

    @Test
    void nullThatIsNotAskedForArrives() {
        finds("private String host = \"HTTPS\"; void off() { host = null; } void m(javax.net.ssl.SSLParameters p) { p.setEndpointIdentificationAlgorithm(host); }",
                "ENDPOINT_IDENTIFICATION_OFF null");
    }

    @Test
    void aTextWithoutACharacterIsNoName() {
        finds("byte[] m(String in) throws Exception { String name = \"\"; for (int i = 0; i < in.length(); i++) { name += in.charAt(i); } return MessageDigest.getInstance(name).digest(); }",
                "DIGEST not decided");
    }

    @Test
    void aPropertyThatForbidsMoreIsNoFinding() {
        finds("void m() { System.setProperty(\"jdk.tls.rejectClientInitiatedRenegotiation\", \"true\"); }");
        finds("void m() { System.setProperty(\"jdk.tls.rejectClientInitiatedRenegotiation\", \"false\"); }", "SECURITY_PROPERTY jdk.tls.rejectClientInitiatedRenegotiation");
    }
}
