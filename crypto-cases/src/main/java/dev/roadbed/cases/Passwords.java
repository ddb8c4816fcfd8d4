package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.StandardPasswordEncoder;

/** Passwords: what derives keys from them and what stores them. */
@SuppressWarnings("deprecation")
public final class Passwords {

    private Passwords() {}

    @Expect(FORBIDDEN)
    public static class FewIterations {
        public PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, 1000, 256);
        }
    }

    @Expect(NOT_LISTED)
    public static class TooFewForToday {
        public PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, 65_536, 256);
        }
    }

    @Expect({})
    public static class EnoughIterations {
        public PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, 600_000, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class IterationsComputed {
        private static final int ROUNDS = 10;

        public PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, ROUNDS * ROUNDS, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class IterationsThroughConstructor {
        private final int iterations;

        private IterationsThroughConstructor(int iterations) {
            this.iterations = iterations;
        }

        private PBEKeySpec specification(char[] password, byte[] salt) {
            return new PBEKeySpec(password, salt, iterations, 256);
        }

        public static PBEKeySpec run(char[] password, byte[] salt) {
            return new IterationsThroughConstructor(500).specification(password, salt);
        }
    }

    @Expect({})
    public static class IterationsAtLeast {
        public PBEKeySpec specification(char[] password, byte[] salt, boolean fast) {
            int iterations = fast ? 300_000 : 1_000_000;
            return new PBEKeySpec(password, salt, iterations, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class IterationsEither {
        public PBEKeySpec specification(char[] password, byte[] salt, boolean fast) {
            int iterations = fast ? 3 : 1_000_000;
            return new PBEKeySpec(password, salt, iterations, 256);
        }
    }

    @Expect(FORBIDDEN)
    public static class ParametersOfOldScheme {
        public PBEParameterSpec parameters(byte[] salt) {
            return new PBEParameterSpec(salt, 20);
        }
    }

    @Expect(FORBIDDEN)
    public static class OldScheme {
        public byte[] key(PBEKeySpec specification) throws GeneralSecurityException {
            return SecretKeyFactory.getInstance("PBEWithMD5AndDES").generateSecret(specification).getEncoded();
        }
    }

    @Expect({})
    public static class Argon2 {
        public PasswordEncoder encoder() {
            return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        }
    }

    @Expect(FORBIDDEN)
    public static class PlainText {
        public PasswordEncoder encoder() {
            return NoOpPasswordEncoder.getInstance();
        }
    }

    @Expect(FORBIDDEN)
    public static class OldStandard {
        public String store(String password) {
            return new StandardPasswordEncoder("pepper".concat(password)).encode(password);
        }
    }

    @Expect(FORBIDDEN)
    public static class DigestOnly {
        public PasswordEncoder encoder() {
            return new MessageDigestPasswordEncoder("SHA-256");
        }
    }

    @Expect(NOT_LISTED)
    public static class BcryptFast {
        public PasswordEncoder encoder() {
            return new BCryptPasswordEncoder(4);
        }
    }

    @Expect(NOT_LISTED)
    public static class BcryptFastThroughField {
        private static final int STRENGTH = Integer.valueOf(8);

        public PasswordEncoder encoder() {
            return new BCryptPasswordEncoder(STRENGTH);
        }
    }

    @Expect(FORBIDDEN)
    public static class PlainTextAmongOthers {
        public PasswordEncoder encoder() {
            Map<String, PasswordEncoder> encoders = new HashMap<>();
            encoders.put("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
            encoders.put("noop", NoOpPasswordEncoder.getInstance());
            return new DelegatingPasswordEncoder("argon2", encoders);
        }
    }

    @Expect(PREDICTABLE)
    public static class ComparedWithLiteral {
        public PBEKeySpec admin(byte[] salt) {
            String password = "admin" + 2024;
            return new PBEKeySpec(password.toCharArray(), salt, 700_000, 256);
        }
    }

    @Expect({})
    public static class AskedFromPerson {
        public PBEKeySpec admin(byte[] salt) {
            char[] password = System.console().readPassword("Password: ");
            return new PBEKeySpec(password, salt, 700_000, 256);
        }
    }

    @Expect({})
    public static class NamesOfEncodersOnly {
        public boolean isOld(String stored) {
            return stored.startsWith("{noop}") || stored.startsWith("{MD5}");
        }

        public Class<?> type() {
            return PasswordEncoderFactories.class;
        }
    }
}
