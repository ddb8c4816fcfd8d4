package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Values that stand in files of the repository: properties, resource bundles, what Spring injects. */
public final class Configured {

    private Configured() {}

    @Expect(FORBIDDEN)
    public static class PropertiesFile {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = new Properties();
            try (InputStream in = PropertiesFile.class.getResourceAsStream("/crypto-cases.properties")) {
                properties.load(in);
            }
            return MessageDigest.getInstance(properties.getProperty("digest.old")).digest(text);
        }
    }

    @Expect({})
    public static class PropertiesFileGood {
        public byte[] of(byte[] text) throws IOException, NoSuchAlgorithmException {
            Properties properties = new Properties();
            try (InputStream in = PropertiesFileGood.class.getResourceAsStream("/crypto-cases.properties")) {
                properties.load(in);
            }
            return MessageDigest.getInstance(properties.getProperty("digest.new")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class PropertiesInStaticField {
        private static final Properties PROPERTIES = new Properties();

        static {
            try (InputStream in = PropertiesInStaticField.class.getClassLoader().getResourceAsStream("crypto-cases.properties")) {
                PROPERTIES.load(in);
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(PROPERTIES.getProperty("cipher.old"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class PropertyDefault {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            Properties properties = new Properties();
            return MessageDigest.getInstance(properties.getProperty("digest.other", "MD5")).digest(text);
        }
    }

    @Expect({})
    public static class PropertySetGood {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            Properties properties = new Properties();
            properties.setProperty("digest", "SHA-256");
            return MessageDigest.getInstance(properties.getProperty("digest", "MD5")).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Bundle {
        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            ResourceBundle bundle = ResourceBundle.getBundle("crypto-cases", Locale.ROOT);
            return MessageDigest.getInstance(bundle.getString("digest.old")).digest(text);
        }
    }

    @Expect(PREDICTABLE)
    public static class KeyFromPropertiesFile {
        public SecretKeySpec key() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = KeyFromPropertiesFile.class.getResourceAsStream("/crypto-cases.properties")) {
                properties.load(in);
            }
            return new SecretKeySpec(properties.getProperty("key").getBytes(StandardCharsets.UTF_8), "AES");
        }
    }

    @Expect(FORBIDDEN)
    public static class Injected {
        @Value("${cases.digest-old}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect({})
    public static class InjectedGood {
        @Value("${cases.digest-new}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class InjectedDefault {
        @Value("${cases.not-there:MD5}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class InjectedIntoConstructor {
        private final String digest;

        public InjectedIntoConstructor(@Value("${cases.digest-old}") String digest) {
            this.digest = digest;
        }

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(NOT_DECIDED)
    public static class InjectedFromOutside {
        @Value("${outside.digest}")
        private String digest;

        public byte[] of(byte[] text) throws NoSuchAlgorithmException {
            return MessageDigest.getInstance(digest).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ConfigurationRecord {
        @ConfigurationProperties("cases.settings")
        record Settings(String cipherOld, String cipherNew) {}

        private final Settings settings;

        ConfigurationRecord(Settings settings) {
            this.settings = settings;
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(settings.cipherOld());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class ConfigurationRecordGood {
        @ConfigurationProperties("cases.settings")
        record Settings(String cipherOld, String cipherNew) {}

        private final Settings settings;

        ConfigurationRecordGood(Settings settings) {
            this.settings = settings;
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(settings.cipherNew());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }
}
