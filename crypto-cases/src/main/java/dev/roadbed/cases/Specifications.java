package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.io.File;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameterGenerator;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.KeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.DHGenParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocket;
import javax.security.auth.callback.PasswordCallback;

/** What stands in objects of parameters, further ways of a value, and one of two ways that is not safe. */
public final class Specifications {

    private Specifications() {}

    @Expect(PREDICTABLE)
    public static class VectorOfAnOldCipher {
        private static final String VECTOR = "8 octets";

        public RC2ParameterSpec parameters() {
            return new RC2ParameterSpec(128, VECTOR.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Expect(FORBIDDEN)
    public static class SmallDsaByParameters {
        public KeyPairGenerator generator() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
            int bits = 2 * 512;
            generator.initialize(new DSAGenParameterSpec(bits, 160));
            return generator;
        }
    }

    @Expect(FORBIDDEN)
    public static class SmallGroupGenerated {
        public void generate() throws GeneralSecurityException {
            AlgorithmParameterGenerator generator = AlgorithmParameterGenerator.getInstance("DiffieHellman");
            generator.init(new DHGenParameterSpec(Integer.parseInt("768"), 256));
            generator.generateParameters();
        }
    }

    @Expect(FORBIDDEN)
    public static class SmallGroupByItsPrime {
        private static final BigInteger PRIME = new BigInteger("170141183460469231731687303715884105727");

        public void prepare(KeyPairGenerator generator) throws GeneralSecurityException {
            generator.initialize(new DHParameterSpec(PRIME, BigInteger.TWO));
        }
    }

    @Expect({})
    public static class LargeGroupGood {
        public void generate() throws GeneralSecurityException {
            AlgorithmParameterGenerator generator = AlgorithmParameterGenerator.getInstance("DH");
            generator.init(3072);
            generator.generateParameters();
        }
    }

    @Expect(FORBIDDEN)
    public static class SignatureParameters {
        private static PSSParameterSpec parameters(String digest) {
            return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), 20, 1);
        }

        public void prepare(Signature signature) throws GeneralSecurityException {
            signature.setParameter(parameters("SHA-1"));
        }
    }

    @Expect({})
    public static class SignatureParametersGood {
        public void prepare(Signature signature) throws GeneralSecurityException {
            signature.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
        }
    }

    @Expect(NOT_LISTED)
    public static class EncryptionParameters {
        public OAEPParameterSpec parameters() {
            return new OAEPParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
        }
    }

    @Expect(PREDICTABLE)
    public static class PrivateExponent {
        private static final BigInteger MODULUS = new BigInteger("c0ffee00c0ffee00c0ffee00c0ffee01", 16);

        public KeySpec key() {
            return new RSAPrivateKeySpec(MODULUS, new BigInteger("1234567890123456789"));
        }
    }

    @Expect(PREDICTABLE)
    public static class EntryOfStore {
        public void keep(KeyStore store, Key key) throws GeneralSecurityException {
            store.setKeyEntry("signing", key, new char[] {'s', 'i', 'g', 'n'}, null);
        }
    }

    @Expect(PREDICTABLE)
    public static class StoreByFile {
        private String word = "open";

        public KeyStore store(File file) throws Exception {
            return KeyStore.getInstance(file, (word + "sesame").toCharArray());
        }
    }

    @Expect({})
    public static class StoreByFileGood {
        public KeyStore store(File file, char[] password) throws Exception {
            return KeyStore.getInstance(file, password);
        }
    }

    @Expect(PREDICTABLE)
    public static class AnswerToCallback {
        public void answer(PasswordCallback callback) {
            callback.setPassword("correct horse".toCharArray());
        }
    }

    @Expect(PREDICTABLE)
    public static class PasswordByDefault {
        public SecretKeySpec key() {
            String text = System.getProperty("app.key", "correct-horse-16").trim();
            return new SecretKeySpec(text.toCharArray().length > 3 ? text.getBytes(StandardCharsets.UTF_8) : null, "AES");
        }
    }

    @Expect({})
    public static class NoDefaultGood {
        public PBEKeySpec password(byte[] salt) {
            String text = System.getProperty("app.password", "");
            return new PBEKeySpec(text.toCharArray(), salt, 700_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class NonceUnlessItFails {
        public GCMParameterSpec parameters() {
            byte[] nonce = new byte[12];
            try {
                SecureRandom.getInstanceStrong().nextBytes(nonce);
            } catch (GeneralSecurityException e) {
                System.err.println(e.getMessage());
            }
            return new GCMParameterSpec(128, nonce);
        }
    }

    @Expect({})
    public static class NonceOrNothingGood {
        public GCMParameterSpec parameters() {
            byte[] nonce = new byte[12];
            try {
                SecureRandom.getInstanceStrong().nextBytes(nonce);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            return new GCMParameterSpec(128, nonce);
        }
    }

    @Expect({})
    public static class NonceFromOneOfTwoGood {
        public IvParameterSpec parameters(byte[] received) {
            byte[] vector = new byte[16];
            if (received == null) {
                new SecureRandom().nextBytes(vector);
            } else {
                System.arraycopy(received, 0, vector, 0, vector.length);
            }
            return new IvParameterSpec(vector);
        }
    }

    @Expect(PREDICTABLE)
    public static class NewGenerators {
        public SecretKeySpec key(int size) {
            RandomGenerator generator = RandomGenerator.of("Xoshiro256PlusPlus");
            byte[] key = new byte[size];
            for (int i = 0; i < size; i++) {
                key[i] = (byte) generator.nextInt();
            }
            return new SecretKeySpec(key, "AES");
        }
    }

    @Expect({})
    public static class NewGeneratorsGood {
        public IvParameterSpec vector() {
            byte[] vector = new byte[16];
            RandomGenerator.of("SecureRandom").nextBytes(vector);
            return new IvParameterSpec(vector);
        }
    }

    @Expect(FORBIDDEN)
    public static class PartsOfAList {
        public void run(SecretKey key) throws GeneralSecurityException {
            List<String> parts = new ArrayList<>(List.of("AES", "ECB"));
            parts.add("NoPadding");
            Cipher.getInstance(String.join("/", parts)).init(Cipher.ENCRYPT_MODE, key);
        }
    }

    @Expect({})
    public static class PartsWithNumbersGood {
        public byte[] digest(byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance(MessageFormat.format("{1}-{0}", "256", "SHA")).digest(content);
        }
    }

    @Expect(FORBIDDEN)
    public static class NameCleaned {
        public byte[] digest(byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance(" M D.5 ".replaceAll("[ .]", "")).digest(content);
        }
    }

    @Expect(FORBIDDEN)
    public static class NameMadeLater {
        public byte[] digest(byte[] content) {
            return CompletableFuture.supplyAsync(() -> "SHA").thenApply(family -> family + "-1").thenApply(name -> {
                try {
                    return MessageDigest.getInstance(name).digest(content);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }).join();
        }
    }

    @Expect({FORBIDDEN, NOT_DECIDED})
    public static class OneMoreSuite {
        public void prepare(SSLSocket socket) {
            List<String> suites = new ArrayList<>(Arrays.asList(socket.getSupportedCipherSuites()));
            suites.add("SSL_DH_anon_WITH_DES_CBC_SHA");
            socket.setEnabledCipherSuites(suites.toArray(String[]::new));
        }
    }

    @Expect(FORBIDDEN)
    public static class OneOfSeveralLambdas {
        private final Map<Character, Supplier<String>> names = new HashMap<>();

        public OneOfSeveralLambdas() {
            names.put('a', () -> "SHA-256");
            names.put('b', () -> "MD2");
        }

        public byte[] digest(char kind, byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance(names.get(kind).get()).digest(content);
        }
    }

    @Expect({})
    public static class OneOfSeveralLambdasGood {
        private final Map<Character, Supplier<String>> names = new HashMap<>();

        public OneOfSeveralLambdasGood() {
            names.put('a', () -> "SHA-256");
            names.put('b', () -> "SHA-384");
        }

        public byte[] digest(char kind, byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance(names.get(kind).get()).digest(content);
        }
    }

    @Expect(FORBIDDEN)
    public static class TagOf32Bits {
        private static final int BYTES = 4;

        public GCMParameterSpec parameters(byte[] message) {
            return new GCMParameterSpec(BYTES * 8, message, 0, 12);
        }
    }

    @Expect(NOT_LISTED)
    public static class TagOf64Bits {
        private static final int BYTES = 8;

        public GCMParameterSpec parameters(byte[] message) {
            return new GCMParameterSpec(BYTES * 8, message, 0, 12);
        }
    }

    @Expect({})
    public static class TagOf96BitsGood {
        private static final int BYTES = 12;

        public GCMParameterSpec parameters(byte[] message) {
            return new GCMParameterSpec(BYTES * 8, message, 0, 12);
        }
    }
}
