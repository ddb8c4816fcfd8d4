package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;
import static dev.roadbed.cases.Expect.Id.SWITCHED_OFF;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Classes of the JDK and of Spring that carry a value to its call: written from the policy and the API documentation, later than the other cases. */
public final class Carriers {

    private Carriers() {}

    @Expect(FORBIDDEN)
    public static class BuilderInserted {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            StringBuilder name = new StringBuilder("5");
            name.insert(0, "MD");
            return MessageDigest.getInstance(name.toString()).digest(text);
        }
    }

    @Expect({})
    public static class BuilderReplacedGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            StringBuilder name = new StringBuilder("MD5");
            name.setLength(0);
            name.append("652-AHS").reverse();
            return MessageDigest.getInstance(name.toString()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class BuilderCut {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            StringBuilder name = new StringBuilder("SHA-256");
            name.delete(4, name.length()).append('1');
            return MessageDigest.getInstance(name.toString()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class JoinerOfText {
        public byte[] use(Key key, byte[] text) throws GeneralSecurityException {
            StringJoiner name = new StringJoiner("/");
            name.add("AES").add("ECB").add("NoPadding");
            Cipher cipher = Cipher.getInstance(name.toString());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class TextChangedGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            String name = "  sha_256 ".strip().toUpperCase(java.util.Locale.ROOT).replace('_', '-').concat("");
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CharactersToText {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            char[] name = {'M', 'D', '4'};
            name[2]++;
            return MessageDigest.getInstance(String.valueOf(name)).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CharactersThroughBuffer {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(new String("xMD5x".toCharArray(), 1, 3)).digest(text);
        }
    }

    @Expect(PREDICTABLE)
    public static class BufferOfBytes {
        public IvParameterSpec vector() {
            return new IvParameterSpec(ByteBuffer.allocate(16).putLong(1L).putLong(2L).array());
        }
    }

    @Expect({})
    public static class BufferOfRandomGood {
        public IvParameterSpec vector() {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            ByteBuffer buffer = ByteBuffer.allocate(16);
            buffer.put(random);
            return new IvParameterSpec(buffer.array());
        }
    }

    @Expect({})
    public static class BufferOfMessageGood {
        public byte[] decrypt(Key key, byte[] message) throws GeneralSecurityException {
            ByteBuffer buffer = ByteBuffer.wrap(message);
            byte[] nonce = new byte[12];
            buffer.get(nonce);
            byte[] rest = new byte[buffer.remaining()];
            buffer.get(rest);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(rest);
        }
    }

    @Expect(PREDICTABLE)
    public static class HexadecimalKey {
        public SecretKeySpec key() {
            return new SecretKeySpec(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"), "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class HexadecimalWithDelimiter {
        public IvParameterSpec vector() {
            return new IvParameterSpec(HexFormat.ofDelimiter(":").parseHex("00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f"));
        }
    }

    @Expect(PREDICTABLE)
    public static class CopiedByTheSystem {
        public SecretKeySpec key() {
            byte[] key = new byte[16];
            byte[] phrase = "a phrase in code".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(phrase, 0, key, 0, 16);
            return new SecretKeySpec(key, "AES");
        }
    }

    @Expect({})
    public static class CopiedByTheSystemGood {
        public SecretKeySpec key(byte[] shared) {
            byte[] key = new byte[16];
            System.arraycopy(shared, 4, key, 0, 16);
            return new SecretKeySpec(key, "AES");
        }
    }

    @Expect(PREDICTABLE)
    public static class RangeOfCopy {
        public IvParameterSpec vector() {
            return new IvParameterSpec(Arrays.copyOfRange("0123456789abcdefghij".getBytes(StandardCharsets.UTF_8), 2, 18));
        }
    }

    @Expect({})
    public static class RangeOfCopyGood {
        public IvParameterSpec vector(byte[] message) {
            return new IvParameterSpec(Arrays.copyOfRange(message, 0, 16));
        }
    }

    @Expect(FORBIDDEN)
    public static class OptionalChain {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            String name = Optional.of("md").filter(part -> part.length() == 2).map(part -> part + "5").map(String::toUpperCase).orElseThrow();
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect({})
    public static class OptionalChainGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(Optional.<String>empty().or(() -> Optional.of("SHA-384")).orElse("MD5")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StreamReduced {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(Stream.of("S", "H", "A", "-", "1").reduce("", String::concat)).digest(text);
        }
    }

    @Expect({})
    public static class StreamCollectedGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(Stream.of("SHA", "256").collect(Collectors.joining("-"))).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StreamFirst {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            String name = Stream.of("SHA-256", "SHA-1").filter(each -> each.endsWith("1")).findFirst().orElse("SHA-512");
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MapOfWithDefault {
        private static final Map<String, String> NAMES = Map.of("strong", "SHA-512", "fast", "SHA-256");

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAMES.getOrDefault("quick", "MD5")).digest(text);
        }
    }

    @Expect({})
    public static class MapOfWithDefaultGood {
        private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("strong", "SHA-512"), Map.entry("weak", "MD5"));

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAMES.getOrDefault("strong", "MD5")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ComputedIfAbsent {
        private final Map<String, String> names = new ConcurrentHashMap<>();

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(names.computeIfAbsent("digest", key -> "MD5")).digest(text);
        }
    }

    @Expect({})
    public static class PutIfAbsentGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            Map<String, String> names = new HashMap<>();
            names.put("digest", "SHA-256");
            names.putIfAbsent("digest", "MD5");
            return MessageDigest.getInstance(names.get("digest")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MapOfEnums {
        enum Level { LOW, HIGH }

        private static final Map<Level, String> NAMES = new EnumMap<>(Map.of(Level.LOW, "MD5", Level.HIGH, "SHA-512"));

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAMES.get(Level.LOW)).digest(text);
        }
    }

    @Expect({})
    public static class MapOfEnumsGood {
        enum Level { LOW, HIGH }

        private static final Map<Level, String> NAMES = new EnumMap<>(Level.class);

        static {
            NAMES.put(Level.LOW, "MD5");
            NAMES.put(Level.HIGH, "SHA-512");
        }

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAMES.get(Level.HIGH)).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ThreadLocalWithInitial {
        private static final ThreadLocal<String> NAME = ThreadLocal.withInitial(() -> "SHA1");

        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAME.get()).digest(text);
        }
    }

    @Expect({})
    public static class ListSortedGood {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            List<String> names = List.of("SHA-512", "SHA-384");
            return MessageDigest.getInstance(names.get(names.size() - 1)).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SingletonList {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(Collections.singletonList("MD5").iterator().next()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class OrderedMapEntries {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            Map<Integer, String> names = new LinkedHashMap<>();
            names.put(1, "MD5");
            byte[] all = text;
            for (Map.Entry<Integer, String> entry : names.entrySet()) {
                all = MessageDigest.getInstance(entry.getValue()).digest(all);
            }
            return all;
        }
    }

    @Expect(FORBIDDEN)
    public static class TreeMapFirst {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            TreeMap<Integer, String> names = new TreeMap<>();
            names.put(3, "SHA-1");
            return MessageDigest.getInstance(names.firstEntry().getValue()).digest(text);
        }
    }

    @Expect({NOT_LISTED, PREDICTABLE})
    public static class PasswordSpecification {
        public byte[] key() throws GeneralSecurityException {
            PBEKeySpec spec = new PBEKeySpec("correct horse".toCharArray(), freshSalt(), 100_000, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        }

        private static byte[] freshSalt() {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            return salt;
        }
    }

    @Expect({FORBIDDEN, NOT_LISTED})
    public static class IterationsInAnEnum {
        enum Cost {
            CHEAP(1_000), DEAR(600_000);

            private final int rounds;

            Cost(int rounds) {
                this.rounds = rounds;
            }
        }

        public byte[] key(char[] password, byte[] salt) throws GeneralSecurityException {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(password, salt, Cost.CHEAP.rounds, 256)).getEncoded();
        }
    }

    @Expect(PREDICTABLE)
    public static class NonceInStaticField {
        private static final GCMParameterSpec NONCE = new GCMParameterSpec(128, "twelve bytes".getBytes(StandardCharsets.US_ASCII));

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, NONCE);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CurveNameComposed {
        public KeyPairGenerator generator() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp" + 192 + "r1"));
            return generator;
        }
    }

    @Expect({})
    public static class CurveNameComposedGood {
        public KeyPairGenerator generator() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(String.format("secp%dr1", 384)), new SecureRandom());
            return generator;
        }
    }

    @Expect(FORBIDDEN)
    public static class SignatureNameComposed {
        public Signature signature(java.security.PrivateKey key) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA1" + "with".concat("ECDSA"));
            signature.initSign(key);
            return signature;
        }
    }

    @Expect(FORBIDDEN)
    public static class ContextByHelper {
        enum Version {
            OLD("TLSv1"), CURRENT("TLSv1.3");

            final String name;

            Version(String name) {
                this.name = name;
            }

            static Version of(boolean old) {
                return old ? OLD : CURRENT;
            }
        }

        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance(Version.of(true).name);
            context.init(null, null, null);
            return context;
        }
    }

    @Expect(SWITCHED_OFF)
    public static class DefaultVerifier {
        public void open() {
            HttpsURLConnection.setDefaultHostnameVerifier(new HostnameVerifier() {
                @Override
                public boolean verify(String host, SSLSession session) {
                    if (host.isEmpty()) {
                        return true;
                    }
                    return true;
                }
            });
        }
    }

    @Expect(SWITCHED_OFF)
    public static class VerifierKeptInField {
        private static final HostnameVerifier ANY = (host, session) -> Boolean.TRUE;

        public void open(HttpsURLConnection connection) {
            connection.setHostnameVerifier(ANY);
        }
    }

    @Expect({})
    public static class VerifierOfTheJdkGood {
        public void open(HttpsURLConnection connection) {
            HostnameVerifier standard = HttpsURLConnection.getDefaultHostnameVerifier();
            connection.setHostnameVerifier((host, session) -> host.endsWith(".example.org") && standard.verify(host, session));
        }
    }

    @Expect(FORBIDDEN)
    public static class BeanOfSpring {
        @Configuration
        static class Beans {
            @Bean
            PasswordEncoder encoder() {
                return NoOpPasswordEncoder.getInstance();
            }
        }
    }

    @Expect({})
    public static class BeanOfSpringGood {
        @Configuration
        static class Beans {
            @Bean
            PasswordEncoder encoder() {
                return new DelegatingPasswordEncoder("argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
            }
        }
    }

    @Expect(NOT_DECIDED)
    public static class BeanGivesTheName {
        @Configuration
        static class Beans {
            @Bean
            MessageDigest digest(Map<String, String> names) throws GeneralSecurityException {
                return MessageDigest.getInstance(names.get("digest"));
            }
        }
    }

    @Expect(FORBIDDEN)
    public static class CharactersOfNumbers {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            String name = IntStream.of(77, 68, 53).mapToObj(code -> String.valueOf((char) code)).collect(Collectors.joining());
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class PartOfCharacters {
        public byte[] use(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(CharBuffer.wrap("MD5 or better").subSequence(0, 3).toString()).digest(text);
        }
    }
}
