package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Fields that are false or zero until a method sets them: what decides whether something was done already, in lazily made objects, builders and machines of states. */
public final class States {

    private States() {}

    @Expect(FORBIDDEN)
    public static class MadeOnce {
        private boolean made;
        private Cipher cipher;

        public byte[] use(byte[] text) throws GeneralSecurityException {
            if (!made) {
                cipher = Cipher.getInstance("DES/CBC/PKCS5Padding");
                made = true;
            }
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class MadeOnceGood {
        private boolean made;
        private Cipher cipher;

        public byte[] use(byte[] text) throws GeneralSecurityException {
            if (!made) {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
                made = true;
            }
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MadeOnceForAll {
        private static volatile boolean made;
        private static byte[] digest;

        public static byte[] digest(byte[] text) throws GeneralSecurityException {
            if (!made) {
                digest = MessageDigest.getInstance("MD5").digest(text);
                made = true;
            }
            return digest;
        }
    }

    @Expect(FORBIDDEN)
    public static class FirstState {
        private int state;

        public byte[] next(byte[] text) throws GeneralSecurityException {
            switch (state) {
                case 0:
                    state = 1;
                    return MessageDigest.getInstance("SHA-1").digest(text);
                case 1:
                    state = 2;
                    return MessageDigest.getInstance("SHA-256").digest(text);
                default:
                    throw new IllegalStateException("over");
            }
        }
    }

    @Expect({FORBIDDEN, NOT_DECIDED})
    public static class DefaultOfBuilder {
        private String algorithm;
        private boolean algorithmSet;

        public DefaultOfBuilder algorithm(String value) {
            algorithm = value;
            algorithmSet = true;
            return this;
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            String name = algorithm;
            if (!algorithmSet) {
                name = "MD5";
            }
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect({})
    public static class SizeThatIsSetLaterGood {
        private int bits;

        public void strong() {
            bits = 256;
        }

        public SecretKey key() throws GeneralSecurityException {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(bits);
            return generator.generateKey();
        }
    }

    @Expect(FORBIDDEN)
    public static class OneOfTwoSizes {
        private int bytes;

        public void weak() {
            bytes = 128;
        }

        public void strong() {
            bytes = 512;
        }

        public java.security.KeyPair pair() throws GeneralSecurityException {
            var generator = java.security.KeyPairGenerator.getInstance("RSA");
            generator.initialize(new java.security.spec.RSAKeyGenParameterSpec(8 * bytes, java.security.spec.RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class SeedFromOutsideGood {
        private byte[] seed;

        public void seed(byte[] value) {
            seed = value;
        }

        public SecureRandom random() {
            SecureRandom random = new SecureRandom();
            random.nextBoolean();
            random.setSeed(seed);
            return random;
        }
    }

    @Expect(FORBIDDEN)
    public static class LoadedLater {
        private static final Properties SETTINGS = new Properties();

        public static void load(InputStream in) throws IOException {
            SETTINGS.load(in);
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            String name = "SHA-256";
            if (SETTINGS.getProperty("old") != null) {
                name = "MD5";
            }
            return MessageDigest.getInstance(name).digest(text);
        }
    }
}
