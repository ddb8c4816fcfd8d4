package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.crypto.Mac;

/** Digests, message authentication codes and signatures. */
public final class Digests {

    private Digests() {}

    @Expect(FORBIDDEN)
    public static class Md5 {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("MD5").digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Sha1LowerCase {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            MessageDigest digest = MessageDigest.getInstance("sha-1");
            digest.update(text);
            return digest.digest();
        }
    }

    @Expect(FORBIDDEN)
    public static class ShaIsSha1 {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA").digest(text);
        }
    }

    @Expect({})
    public static class Sha256 {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA-256").digest(text);
        }
    }

    @Expect({})
    public static class Sha3 {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA3-512").digest(text);
        }
    }

    @Expect(NOT_LISTED)
    public static class Sha224 {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA-224").digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class NumberInTheName {
        private static final int BITS = 5;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("MD" + BITS).digest(text);
        }
    }

    @Expect({})
    public static class NumberInTheNameGood {
        private final int bits = Integer.parseInt("512");

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("SHA-" + bits).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ComputedNumber {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            int one = 3 - 2;
            return MessageDigest.getInstance("SHA-" + one).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Substring {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance("HmacMD5".substring(4)).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Base64Name {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            String name = new String(Base64.getDecoder().decode("TUQ1"), StandardCharsets.UTF_8);
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class HexName {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            String name = new String(HexFormat.of().parseHex("4d4435"), StandardCharsets.US_ASCII);
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Reversed {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(new StringBuilder("5DM").reverse().toString()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class LoopBuildsName {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            String name = "";
            for (char letter : "MD5".toCharArray()) {
                name += letter;
            }
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect({})
    public static class NeverUsed {
        public int length(byte[] text) throws NoSuchAlgorithmException {
            MessageDigest.getInstance("MD5");
            return text.length;
        }
    }

    @Expect({})
    public static class DeadMethod {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            boolean legacy = false;
            if (legacy) {
                return MessageDigest.getInstance("MD5").digest(text);
            }
            return MessageDigest.getInstance("SHA-384").digest(text);
        }
    }

    @Expect({})
    public static class DeadByConstant {
        private static final boolean LEGACY = Boolean.parseBoolean("false");

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return LEGACY ? MessageDigest.getInstance("SHA-1").digest(text) : MessageDigest.getInstance("SHA-256").digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FlagFromCaller {
        private static byte[] of(byte[] text, boolean legacy) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(legacy ? "MD5" : "SHA-256").digest(text);
        }

        public byte[] run(byte[] text) throws NoSuchAlgorithmException {
            return of(text, true);
        }
    }

    @Expect({})
    public static class FlagFromCallerGood {
        private static byte[] of(byte[] text, boolean legacy) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(legacy ? "MD5" : "SHA-256").digest(text);
        }

        public byte[] run(byte[] text) throws NoSuchAlgorithmException {
            return of(text, false);
        }
    }

    @Expect(FORBIDDEN)
    public static class StreamWrapped {
        public void read(InputStream in) throws NoSuchAlgorithmException, IOException {
            try (DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
                digest.readAllBytes();
            }
        }
    }

    @Expect(FORBIDDEN)
    public static class ReturnedFromHelper {
        private MessageDigest digest() {
            try {
                return MessageDigest.getInstance("MD2");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        public byte[] of(byte[] text) {
            return digest().digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FinallyBlock {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            String name = "SHA-256";
            try {
                name = "SHA-512";
            } finally {
                name = "SHA-1";
            }
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Queue {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            Deque<String> names = new ArrayDeque<>();
            names.add("MD5");
            return MessageDigest.getInstance(names.poll()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Reference {
        private final AtomicReference<String> name = new AtomicReference<>("MD5");

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(name.get()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ThreadLocalDigest {
        private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(() -> {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });

        public byte[] of(byte[] text) {
            return DIGEST.get().digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CallableTask {
        public Callable<byte[]> task(byte[] text) {
            return () -> MessageDigest.getInstance("SHA1").digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RunnableClass implements Runnable {
        private byte[] result;

        @Override
        public void run() {
            try {
                result = MessageDigest.getInstance("MD5").digest(new byte[] {1});
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        public byte[] result() {
            return result;
        }
    }

    @Expect(FORBIDDEN)
    public static class TwoArgumentFunction {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            BiFunction<String, Integer, String> name = (family, size) -> family + size;
            return MessageDigest.getInstance(name.apply("MD", 5)).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class DefaultMethodOfInterface {
        interface Hashing {
            default String name() {
                return "MD5";
            }

            default byte[] of(byte[] text) throws NoSuchAlgorithmException {
                return MessageDigest.getInstance(name()).digest(text);
            }
        }

        static final class Plain implements Hashing {}

        public byte[] run(byte[] text) throws NoSuchAlgorithmException {
            return new Plain().of(text);
        }
    }

    @Expect({})
    public static class DefaultMethodOverridden {
        interface Hashing {
            default String name() {
                return "MD5";
            }
        }

        static final class Modern implements Hashing {
            @Override
            public String name() {
                return "SHA-256";
            }
        }

        private static byte[] of(Modern hashing, byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(hashing.name()).digest(text);
        }

        public byte[] run(byte[] text) throws NoSuchAlgorithmException {
            return of(new Modern(), text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RecursiveLookup {
        private static String name(int depth) {
            return depth == 0 ? "MD5" : name(depth - 1);
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(name(3)).digest(text);
        }
    }

    @Expect(NOT_DECIDED)
    public static class SystemProperty {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(System.getProperty("digest")).digest(text);
        }
    }

    @Expect({FORBIDDEN, NOT_DECIDED})
    public static class SystemPropertyWithBadDefault {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(System.getProperty("digest", "MD5")).digest(text);
        }
    }

    @Expect({})
    public static class ChosenFromGoodOnes {
        public byte[] of(byte[] text, boolean isLong) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(isLong ? "SHA-512" : "SHA-256").digest(text);
        }
    }

    @Expect({})
    public static class TextOnly {
        public String explain() {
            return "do not use MD5 or SHA-1";
        }

        public boolean isWeak(String name) {
            return Set.of("MD5", "SHA-1").contains(name);
        }

        public List<String> weak(List<String> names) {
            Predicate<String> weak = this::isWeak;
            return names.stream().filter(weak).toList();
        }
    }

    @Expect(FORBIDDEN)
    public static class MacMd5 {
        public byte[] of(Key key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(key);
            return mac.doFinal(text);
        }
    }

    @Expect({})
    public static class MacSha256 {
        public byte[] of(Key key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        }
    }

    @Expect(NOT_LISTED)
    public static class MacSha1 {
        public byte[] of(Key key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return mac.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MacNameBuilt {
        enum Hash { MD5, SHA256 }

        public byte[] of(Key key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("Hmac" + Hash.MD5.name());
            mac.init(key);
            return mac.doFinal(text);
        }
    }

    @Expect({})
    public static class MacNameBuiltGood {
        enum Hash { MD5, SHA256 }

        public byte[] of(Key key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("Hmac" + Hash.SHA256);
            mac.init(key);
            return mac.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SignatureSha1 {
        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect(FORBIDDEN)
    public static class SignatureMd5Verified {
        public boolean verify(PublicKey key, byte[] text, byte[] signed) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("MD5withRSA");
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        }
    }

    @Expect({})
    public static class SignatureEcdsa {
        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA384withECDSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect({})
    public static class SignaturePss {
        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect(NOT_LISTED)
    public static class SignaturePkcs1 {
        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect(NOT_LISTED)
    public static class SignatureEd25519 {
        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect({FORBIDDEN, NOT_DECIDED})
    public static class SignatureByKeyType {
        private static String name(PrivateKey key) {
            String digest = "SHA1";
            if ("EC".equals(key.getAlgorithm())) {
                return digest + "withECDSA";
            }
            return digest + "with" + key.getAlgorithm();
        }

        public byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance(name(key));
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    @Expect(FORBIDDEN)
    public static class CommonsStyleHelperInSameModule {
        static final class Hex {
            static String md5(String text) {
                return hex("MD5", text);
            }

            static String sha256(String text) {
                return hex("SHA-256", text);
            }

            private static String hex(String name, String text) {
                try {
                    return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8)));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        public String etag(String text) {
            return Hex.md5(text);
        }
    }
}
