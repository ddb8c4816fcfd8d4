package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys, initialisation vectors, salts, seeds and passwords that are the same in each run, and numbers that others can compute. */
public final class Secrets {

    private Secrets() {}

    private static byte[] seal(Key key, IvParameterSpec iv, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, iv);
        return cipher.doFinal(text);
    }

    @Expect(PREDICTABLE)
    public static class ZeroVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec(new byte[16]), text);
        }
    }

    @Expect({})
    public static class FreshVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            new SecureRandom().nextBytes(iv);
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class LiteralVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec("1234567890123456".getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class ConstantVector {
        private static final byte[] IV = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec(IV), text);
        }
    }

    @Expect({})
    public static class ConstantArrayFilledFirst {
        private final byte[] iv = new byte[16];

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            SecureRandom random = new SecureRandom();
            random.nextBytes(iv);
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class FilledTooLate {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            IvParameterSpec parameters = new IvParameterSpec(iv);
            new SecureRandom().nextBytes(iv);
            return seal(key, parameters, text);
        }
    }

    @Expect(PREDICTABLE)
    public static class LoopFillsVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            for (int i = 0; i < iv.length; i++) {
                iv[i] = (byte) (i * 3);
            }
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class ArraysFill {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            Arrays.fill(iv, (byte) 7);
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class VectorThroughParameter {
        private static byte[] seal(Key key, byte[] iv, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
            return cipher.doFinal(text);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, "abcdefghijklmnop".getBytes(StandardCharsets.US_ASCII), text);
        }
    }

    @Expect({})
    public static class VectorThroughParameterGood {
        private static byte[] seal(Key key, byte[] iv, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
            return cipher.doFinal(text);
        }

        private static byte[] fresh(int size) {
            byte[] bytes = new byte[size];
            new SecureRandom().nextBytes(bytes);
            return bytes;
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, fresh(16), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class GcmNonce {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class GcmNonceGood {
        private final SecureRandom random = new SecureRandom();

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] nonce = new byte[12];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            byte[] sealed = cipher.doFinal(text);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        }
    }

    @Expect({})
    public static class NonceReadFromTheMessage {
        public byte[] open(Key key, byte[] message) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, Arrays.copyOf(message, 12)));
            return cipher.doFinal(message, 12, message.length - 12);
        }
    }

    @Expect({})
    public static class NonceCopiedFromTheMessage {
        public byte[] open(Key key, byte[] message) throws GeneralSecurityException {
            byte[] nonce = new byte[12];
            System.arraycopy(message, 0, nonce, 0, nonce.length);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(message, 12, message.length - 12);
        }
    }

    @Expect(PREDICTABLE)
    public static class HexVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec(HexFormat.of().parseHex("00112233445566778899aabbccddeeff")), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class VectorOfTheKeyText {
        private static final String SECRET = "sixteen byte key";

        public IvParameterSpec vector() {
            return new IvParameterSpec(SECRET.substring(0, 16).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Expect(PREDICTABLE)
    public static class CopyOfConstant {
        private static final byte[] BASE = {9, 9, 9, 9};

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec(Arrays.copyOf(BASE, 16)), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class CloneOfConstant {
        private static final byte[] BASE = "0000000000000000".getBytes(StandardCharsets.UTF_8);

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return seal(key, new IvParameterSpec(BASE.clone()), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class SuppliedVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Supplier<byte[]> iv = () -> new byte[16];
            return seal(key, new IvParameterSpec(iv.get()), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class EitherZeroOrFresh {
        public byte[] run(Key key, byte[] text, boolean test) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            if (!test) {
                new SecureRandom().nextBytes(iv);
            }
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class LiteralKey {
        public SecretKey key() {
            return new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.UTF_8), "AES");
        }
    }

    @Expect({})
    public static class KeyFromGenerator {
        public SecretKey key() throws GeneralSecurityException {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256, new SecureRandom());
            return new SecretKeySpec(generator.generateKey().getEncoded(), "AES");
        }
    }

    @Expect({})
    public static class KeyFromEnvironment {
        public SecretKey key() {
            return new SecretKeySpec(Base64.getDecoder().decode(System.getenv("KEY")), "AES");
        }
    }

    @Expect({})
    public static class KeyFromFile {
        public SecretKey key(String file) throws IOException {
            try (InputStream in = new FileInputStream(file)) {
                return new SecretKeySpec(in.readNBytes(32), "AES");
            }
        }
    }

    @Expect({})
    public static class KeyFromRandom {
        public SecretKey key() {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            return new SecretKeySpec(bytes, 0, 16, "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class Base64Key {
        private static final String KEY = "c2l4dGVlbiBieXRlIGtleQ==";

        public SecretKey key() {
            return new SecretKeySpec(Base64.getDecoder().decode(KEY), "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyOfCharacters {
        public SecretKey key() {
            char[] letters = {'s', 'e', 'c', 'r', 'e', 't', 's', 'e', 'c', 'r', 'e', 't', '1', '2', '3', '4'};
            byte[] bytes = new String(letters).getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(bytes, "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyInInstanceField {
        private byte[] key;

        private void setUp() {
            key = "another16bytekey".getBytes(StandardCharsets.UTF_8);
        }

        private SecretKey key() {
            return new SecretKeySpec(key, "AES");
        }

        public static SecretKey run() {
            KeyInInstanceField holder = new KeyInInstanceField();
            holder.setUp();
            return holder.key();
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyOfBigNumber {
        public SecretKey key() {
            return new SecretKeySpec(new BigInteger("123456789012345678901234567890").toByteArray(), "HmacSHA256");
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyPadded {
        private static byte[] pad(String text) {
            byte[] all = new byte[32];
            byte[] given = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(given, 0, all, 0, given.length);
            return all;
        }

        public SecretKey key() {
            return new SecretKeySpec(pad("changeit"), "AES");
        }
    }

    @Expect({})
    public static class KeyPaddedGood {
        private static byte[] pad(String text) {
            byte[] all = new byte[32];
            byte[] given = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(given, 0, all, 0, given.length);
            return all;
        }

        public SecretKey key(String text) {
            return new SecretKeySpec(pad(text), "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyFallsBackToLiteral {
        public SecretKey key() {
            String value = System.getenv("KEY");
            if (value == null) {
                value = "development-only";
            }
            return new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "AES");
        }
    }

    @Expect({})
    public static class KeyOrStop {
        public SecretKey key() {
            String value = System.getenv("KEY");
            if (value == null) {
                throw new IllegalStateException("KEY is not set");
            }
            return new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class ConstantSalt {
        private static final byte[] SALT = "pepper-and-salt!".getBytes(StandardCharsets.UTF_8);

        public PBEKeySpec specification(char[] password) {
            return new PBEKeySpec(password, SALT, 600_000, 256);
        }
    }

    @Expect({})
    public static class FreshSalt {
        public PBEKeySpec specification(char[] password) {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            return new PBEKeySpec(password, salt, 600_000, 256);
        }
    }

    @Expect({})
    public static class StoredSalt {
        public PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, 600_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class EmptySalt {
        private static byte[] salt() {
            return new byte[16];
        }

        public PBEKeySpec specification(char[] password) {
            return new PBEKeySpec(password, salt(), 600_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class LiteralPassword {
        public PBEKeySpec specification(byte[] salt) {
            return new PBEKeySpec("correct horse battery".toCharArray(), salt, 600_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class LiteralKeyStorePassword {
        public KeyStore load(InputStream in) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, "changeit".toCharArray());
            return store;
        }
    }

    @Expect({})
    public static class GivenKeyStorePassword {
        public KeyStore load(InputStream in, char[] password) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    @Expect({})
    public static class NoKeyStorePassword {
        public KeyStore empty() throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        }
    }

    @Expect(PREDICTABLE)
    public static class ConstantSeed {
        public SecureRandom random() {
            return new SecureRandom(new byte[] {1, 2, 3, 4});
        }
    }

    @Expect(PREDICTABLE)
    public static class SeedSetBeforeUse {
        public byte[] bytes() {
            SecureRandom random = new SecureRandom();
            random.setSeed(12345L);
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return bytes;
        }
    }

    @Expect({})
    public static class SeedFromItself {
        public SecureRandom random() {
            SecureRandom random = new SecureRandom();
            random.setSeed(random.generateSeed(16));
            return random;
        }
    }

    @Expect(FORBIDDEN)
    public static class OldGenerator {
        public byte[] bytes() throws GeneralSecurityException {
            byte[] bytes = new byte[16];
            SecureRandom.getInstance("SHA1PRNG").nextBytes(bytes);
            return bytes;
        }
    }

    @Expect({})
    public static class StrongGenerator {
        public byte[] bytes() throws GeneralSecurityException {
            byte[] bytes = new byte[16];
            SecureRandom.getInstanceStrong().nextBytes(bytes);
            SecureRandom.getInstance("DRBG").nextBytes(bytes);
            return bytes;
        }
    }

    @Expect(PREDICTABLE)
    public static class WeakRandomToVector {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            new Random().nextBytes(iv);
            return seal(key, new IvParameterSpec(iv), text);
        }
    }

    @Expect(PREDICTABLE)
    public static class WeakRandomToKey {
        private static final Random RANDOM = new Random(System.currentTimeMillis());

        public SecretKey key() {
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) RANDOM.nextInt(256);
            }
            return new SecretKeySpec(bytes, "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class ThreadLocalRandomToSalt {
        public PBEKeySpec specification(char[] password) {
            byte[] salt = new byte[16];
            ThreadLocalRandom.current().nextBytes(salt);
            return new PBEKeySpec(password, salt, 600_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class RandomToToken {
        public String newToken() {
            Random random = new Random();
            return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        }
    }

    @Expect(PREDICTABLE)
    public static class MathRandomToPassword {
        public String generatePassword() {
            StringBuilder password = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                password.append((char) ('a' + (int) (Math.random() * 26)));
            }
            return password.toString();
        }
    }

    @Expect(PREDICTABLE)
    public static class RandomToTokenField {
        private String sessionToken;

        public void begin() {
            sessionToken = String.valueOf(new Random().nextInt());
        }

        public boolean is(String token) {
            return token.equals(sessionToken);
        }
    }

    @Expect({})
    public static class RandomForDice {
        private final Random random = new Random();

        public int roll() {
            return 1 + random.nextInt(6);
        }
    }

    @Expect({})
    public static class RandomForJitter {
        public long delay(long base) {
            return base + ThreadLocalRandom.current().nextLong(base / 2);
        }
    }

    @Expect({})
    public static class RandomForShuffle {
        public <T> java.util.List<T> shuffled(java.util.List<T> all) {
            java.util.List<T> copy = new java.util.ArrayList<>(all);
            java.util.Collections.shuffle(copy, new Random(42));
            return copy;
        }
    }

    @Expect({})
    public static class SecureRandomBehindRandom {
        private final Random random = new SecureRandom();

        public String newToken() {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }

    @Expect({})
    public static class TokenOfUuid {
        public String newToken() {
            return UUID.randomUUID().toString();
        }
    }

    @Expect(PREDICTABLE)
    public static class RandomThroughHelper {
        private static byte[] bytes(Random random, int size) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        }

        public SecretKey key() {
            return new SecretKeySpec(bytes(new Random(), 32), "AES");
        }
    }

    @Expect({})
    public static class RandomThroughHelperGood {
        private static byte[] bytes(Random random, int size) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        }

        public SecretKey key() {
            return new SecretKeySpec(bytes(new SecureRandom(), 32), "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class RandomOverridesSecure {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            new SecureRandom().nextBytes(iv);
            new Random(7).nextBytes(iv);
            return seal(key, new IvParameterSpec(iv), text);
        }
    }
}
