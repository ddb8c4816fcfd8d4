package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** More of what stands in files: placeholders in them, numbers, secrets, records in records, beans with setters, Spring's environment, and other ways to read them. */
public final class Bound {

    private Bound() {}

    @Expect(NOT_DECIDED)
    public static class PlaceholderFromOutside {
        @Value("${cases.digest-open}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class PlaceholderFallback {
        @Value("${cases.digest-fallback}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect({})
    public static class PlaceholderFallbackGood {
        @Value("${cases.digest-fallback-new}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Alias {
        @Value("${cases.digest-alias}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect({})
    public static class AliasGood {
        @Value("${cases.digest-alias-new}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class WorseInOneProfile {
        @Value("${cases.digest-profile}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Composed {
        @Value("${cases.family}-${cases.size}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect({})
    public static class ComposedGood {
        @Value("${cases.family}-${cases.size-new}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Expression {
        @Value("#{'${cases.digest-old}'}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Iterations {
        @Value("${cases.iterations-few}")
        private int iterations;

        public PBEKeySpec of(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, iterations, 256);
        }
    }

    @Expect({})
    public static class IterationsGood {
        @Value("${cases.iterations}")
        private int iterations;

        public PBEKeySpec of(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, iterations, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class IterationsFallback {
        private final int iterations;

        public IterationsFallback(@Value("${cases.iterations-not-there:500}") Integer iterations) {
            this.iterations = iterations;
        }

        public PBEKeySpec of(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, iterations, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class KeySize {
        @Value("${cases.bits-few}")
        private int bits;

        public KeyPair make() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class KeySizeGood {
        @Value("${cases.bits}")
        private int bits;

        public KeyPair make() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        }
    }

    @Expect(PREDICTABLE)
    public static class Password {
        @Value("${cases.password}")
        private String password;

        public PBEKeySpec of(byte[] salt) {
            return new PBEKeySpec(password.toCharArray(), salt, 600_000, 256);
        }
    }

    @Expect({})
    public static class PasswordGood {
        @Value("${cases.password-open}")
        private String password;

        public PBEKeySpec of(byte[] salt) {
            return new PBEKeySpec(password.toCharArray(), salt, 600_000, 256);
        }
    }

    @Expect(PREDICTABLE)
    public static class Key {
        private final String key;

        public Key(@Value("${cases.key}") String key) {
            this.key = key;
        }

        public SecretKeySpec of() {
            return new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
        }
    }

    @Expect({})
    public static class KeyGood {
        private final String key;

        public KeyGood(@Value("${cases.key-not-there}") String key) {
            this.key = key;
        }

        public SecretKeySpec of() {
            return new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
        }
    }

    /** An empty key is refused by the JDK, so this stands for "none was given". */
    @Expect({})
    public static class KeyOrNoneGood {
        @Value("${cases.key-open}")
        private String key;

        public SecretKeySpec of() {
            return new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "AES");
        }
    }

    @Expect(FORBIDDEN)
    public static class Protocol {
        public SSLContext context(@Value("${cases.protocol-old}") String protocol) throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(null, null, null);
            return context;
        }
    }

    @Expect({})
    public static class ProtocolGood {
        public SSLContext context(@Value("${cases.protocol-new}") String protocol) throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(null, null, null);
            return context;
        }
    }

    @Expect(FORBIDDEN)
    public static class RecordInRecord {
        @ConfigurationProperties("cases.outer")
        record Outer(Inner inner) {}

        record Inner(String digestOld, String digestNew) {}

        private final Outer outer;

        RecordInRecord(Outer outer) {
            this.outer = outer;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(outer.inner().digestOld()).digest(text);
        }
    }

    @Expect({})
    public static class RecordInRecordGood {
        @ConfigurationProperties("cases.outer")
        record Outer(Inner inner) {}

        record Inner(String digestOld, String digestNew) {}

        private final Outer outer;

        RecordInRecordGood(Outer outer) {
            this.outer = outer;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(outer.inner().digestNew()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RecordDefault {
        @ConfigurationProperties("cases.not-there")
        record Settings(@DefaultValue("MD5") String digest, @DefaultValue("SHA-256") String other) {}

        private final Settings settings;

        RecordDefault(Settings settings) {
            this.settings = settings;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(settings.digest()).digest(text);
        }
    }

    @Expect({})
    public static class RecordDefaultGood {
        @ConfigurationProperties("cases.not-there")
        record Settings(@DefaultValue("MD5") String digest, @DefaultValue("SHA-256") String other) {}

        private final Settings settings;

        RecordDefaultGood(Settings settings) {
            this.settings = settings;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(settings.other()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RecordNumber {
        @ConfigurationProperties(prefix = "cases.numbers")
        record Numbers(int rsaOld, int rsaNew) {}

        public KeyPair make(Numbers numbers) throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(numbers.rsaOld());
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class RecordNumberGood {
        @ConfigurationProperties(prefix = "cases.numbers")
        record Numbers(int rsaOld, int rsaNew) {}

        public KeyPair make(Numbers numbers) throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(numbers.rsaNew());
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class BeanWithSetters {
        @ConfigurationProperties("cases.bean")
        public static class Settings {
            private String digestOld = "SHA-256";

            public String getDigestOld() {
                return digestOld;
            }

            public void setDigestOld(String digestOld) {
                this.digestOld = digestOld;
            }
        }

        private final Settings settings;

        public BeanWithSetters(Settings settings) {
            this.settings = settings;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(settings.getDigestOld()).digest(text);
        }
    }

    @Expect({})
    public static class BeanWithSettersGood {
        @ConfigurationProperties("cases.bean")
        public static class Settings {
            private String digestNew = "MD5";

            public String getDigestNew() {
                return digestNew;
            }

            public void setDigestNew(String digestNew) {
                this.digestNew = digestNew;
            }
        }

        private final Settings settings;

        public BeanWithSettersGood(Settings settings) {
            this.settings = settings;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(settings.getDigestNew()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FromEnvironment {
        private final Environment environment;

        public FromEnvironment(Environment environment) {
            this.environment = environment;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(environment.getRequiredProperty("cases.digest-old")).digest(text);
        }
    }

    @Expect({})
    public static class FromEnvironmentGood {
        private final Environment environment;

        public FromEnvironmentGood(Environment environment) {
            this.environment = environment;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(environment.getProperty("cases.digest-new", "MD5")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EnvironmentFallback {
        public byte[] of(Environment environment, byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(environment.getProperty("cases.nobody-has-it", "MD5")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EnvironmentNumber {
        public PBEKeySpec of(Environment environment, char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, environment.getProperty("cases.iterations-few", Integer.class), 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class InjectedIntoSetter {
        private String digest;

        public void setDigest(@Value("${cases.digest-old}") String digest) {
            this.digest = digest;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ThroughReader {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = new Properties();
            try (Reader in = new InputStreamReader(ThroughReader.class.getResourceAsStream("/crypto-cases.properties"), StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            return MessageDigest.getInstance(properties.getProperty("digest.old")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class NamedByItsPackage {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = new Properties();
            try (InputStream in = NamedByItsPackage.class.getResourceAsStream("nearby.properties")) {
                properties.load(in);
            }
            return MessageDigest.getInstance((String) properties.get("digest.old")).digest(text);
        }
    }

    @Expect({})
    public static class NamedByItsPackageGood {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = new Properties();
            try (InputStream in = NamedByItsPackageGood.class.getResourceAsStream("nearby.properties")) {
                properties.load(in);
            }
            return MessageDigest.getInstance((String) properties.get("digest.new")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class LoadedBySpring {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("crypto-cases.properties"));
            return MessageDigest.getInstance(properties.getProperty("digest.old")).digest(text);
        }
    }

    @Expect({})
    public static class LoadedBySpringGood {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("crypto-cases.properties"));
            return MessageDigest.getInstance(properties.getProperty("digest.new")).digest(text);
        }
    }

    @Expect({})
    public static class BundleGood {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(ResourceBundle.getBundle("crypto-cases", Locale.ROOT).getString("digest.new")).digest(text);
        }
    }

    /** Digits are looked up in a table that everybody knows; which of them is what nobody does. */
    @Expect({})
    public static class HexadecimalGood {
        private static final char[] DIGITS = "0123456789abcdef".toCharArray();

        public PBEKeySpec of(byte[] secret, byte[] salt) {
            char[] password = new char[secret.length * 2];
            for (int i = 0; i < secret.length; i++) {
                password[2 * i] = DIGITS[(secret[i] >> 4) & 15];
                password[2 * i + 1] = DIGITS[secret[i] & 15];
            }
            return new PBEKeySpec(password, salt, 600_000, 256);
        }
    }
}
