package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.function.IntSupplier;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;

/** Keys: algorithms, sizes and curves. */
public final class Keys {

    private Keys() {}

    @Expect(FORBIDDEN)
    public static class Rsa1024 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        }
    }

    @Expect(NOT_LISTED)
    public static class Rsa2048 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class Rsa4096 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(4096);
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class RsaBySpecification {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class RsaBySpecificationGood {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class SizeComputed {
        private static final int BYTES = 64;

        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BYTES * 8);
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class SizeShifted {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1 << 12);
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class SizeFromParameter {
        private static KeyPair make(int bits) throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        }

        public KeyPair run() throws GeneralSecurityException {
            return make(768);
        }
    }

    @Expect(FORBIDDEN)
    public static class SizeParsed {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(Integer.parseInt("1024"));
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class SizeBoxedInMap {
        private static final Map<String, Integer> SIZES = Map.of("small", 1024, "large", 4096);

        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(SIZES.get("small"));
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class SizeBoxedInMapGood {
        private static final Map<String, Integer> SIZES = Map.of("small", 1024, "large", 4096);

        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(SIZES.get("large"));
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class SizeSupplied {
        public KeyPair make() throws GeneralSecurityException {
            IntSupplier bits = () -> 512;
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits.getAsInt());
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class SizeRaisedToTheFloor {
        public KeyPair make() throws GeneralSecurityException {
            int wanted = 1024;
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(Math.max(wanted, 3072));
            return generator.generateKeyPair();
        }
    }

    @Expect(NOT_DECIDED)
    public static class SizeUnknown {
        public KeyPair make(int bits) throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class Dsa1024 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class DiffieHellman1024 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("DiffieHellman");
            generator.initialize(1024);
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class DiffieHellman3072 {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("DH");
            generator.initialize(3072);
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class SmallCurve {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp192r1"));
            return generator.generateKeyPair();
        }
    }

    @Expect(FORBIDDEN)
    public static class CurveOfCurrencies {
        private static final String CURVE = "secp" + 256 + "k1";

        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class GoodCurve {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class BrainpoolCurve {
        private static KeyPair make(String curve) throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        }

        public KeyPair run() throws GeneralSecurityException {
            return make("brainpoolP256r1");
        }
    }

    @Expect(FORBIDDEN)
    public static class CurveBySize {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(224);
            return generator.generateKeyPair();
        }
    }

    @Expect({})
    public static class CurveBySizeGood {
        public KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        }
    }

    @Expect(NOT_LISTED)
    public static class CurveNotListed {
        public KeyPair make() throws GeneralSecurityException {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        }
    }

    @Expect({})
    public static class Agreement {
        public byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own);
            agreement.doPhase(other, true);
            return agreement.generateSecret();
        }
    }

    @Expect(NOT_LISTED)
    public static class AgreementNotListed {
        public byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(own);
            agreement.doPhase(other, true);
            return agreement.generateSecret();
        }
    }

    @Expect(FORBIDDEN)
    public static class GeneratorDes {
        public SecretKey make() throws GeneralSecurityException {
            return KeyGenerator.getInstance("DES").generateKey();
        }
    }

    @Expect(FORBIDDEN)
    public static class GeneratorTripleDes {
        public SecretKey make() throws GeneralSecurityException {
            KeyGenerator generator = KeyGenerator.getInstance("DESede");
            generator.init(168);
            return generator.generateKey();
        }
    }

    @Expect({})
    public static class GeneratorAes256 {
        public SecretKey make() throws GeneralSecurityException {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        }
    }

    @Expect({})
    public static class GeneratorAesDefaultSize {
        public SecretKey make() throws GeneralSecurityException {
            return KeyGenerator.getInstance("AES").generateKey();
        }
    }

    @Expect({})
    public static class GeneratorHmac {
        public SecretKey make() throws GeneralSecurityException {
            return KeyGenerator.getInstance("HmacSHA256").generateKey();
        }
    }

    @Expect(FORBIDDEN)
    public static class GeneratorHmacMd5 {
        public SecretKey make() throws GeneralSecurityException {
            return KeyGenerator.getInstance("HmacMD5").generateKey();
        }
    }

    @Expect(FORBIDDEN)
    public static class SpecificationOfDes {
        public SecretKey make(byte[] bytes) {
            return new SecretKeySpec(bytes, "DES");
        }
    }

    @Expect({})
    public static class SpecificationOfAes {
        public SecretKey make(byte[] bytes) {
            return new SecretKeySpec(bytes, "AES");
        }
    }

    @Expect(FORBIDDEN)
    public static class FactoryOfDes {
        public SecretKey make(byte[] bytes) throws GeneralSecurityException {
            return SecretKeyFactory.getInstance("DES").generateSecret(new javax.crypto.spec.DESKeySpec(bytes));
        }
    }

    @Expect(FORBIDDEN)
    public static class AlgorithmFromEnum {
        enum Kind {
            STRONG("AES", 256), WEAK("RC4", 128);

            private final String algorithm;
            private final int bits;

            Kind(String algorithm, int bits) {
                this.algorithm = algorithm;
                this.bits = bits;
            }

            SecretKey make() throws GeneralSecurityException {
                KeyGenerator generator = KeyGenerator.getInstance(algorithm);
                generator.init(bits);
                return generator.generateKey();
            }
        }

        public SecretKey run() throws GeneralSecurityException {
            return Kind.WEAK.make();
        }
    }

    @Expect({})
    public static class AlgorithmFromEnumGood {
        enum Kind {
            STRONG("AES", 256), WEAK("RC4", 128);

            private final String algorithm;
            private final int bits;

            Kind(String algorithm, int bits) {
                this.algorithm = algorithm;
                this.bits = bits;
            }
        }

        public SecretKey run() throws GeneralSecurityException {
            KeyGenerator generator = KeyGenerator.getInstance(Kind.STRONG.algorithm);
            generator.init(Kind.STRONG.bits);
            return generator.generateKey();
        }
    }
}
