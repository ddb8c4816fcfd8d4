package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Forms of the language in which a value reaches its call: written from the policy and the API documentation, later than the other cases. */
public final class Forms {

    private Forms() {}

    @Expect(FORBIDDEN)
    public static class BuilderObject {
        static final class Settings {
            private final String mode;
            private final String padding;

            private Settings(Builder builder) {
                this.mode = builder.mode;
                this.padding = builder.padding;
            }

            static final class Builder {
                private String mode = "GCM";
                private String padding = "NoPadding";

                Builder mode(String value) {
                    this.mode = value;
                    return this;
                }

                Builder padding(String value) {
                    this.padding = value;
                    return this;
                }

                Settings build() {
                    return new Settings(this);
                }
            }
        }

        public Cipher cipher() throws GeneralSecurityException {
            Settings settings = new Settings.Builder().mode("ECB").padding("PKCS5Padding").build();
            return Cipher.getInstance("AES/" + settings.mode + "/" + settings.padding);
        }

        public byte[] use(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class BuilderObjectGood {
        static final class Builder {
            private String mode = "ECB";
            private String padding = "PKCS5Padding";

            Builder gcm() {
                mode = "GCM";
                padding = "NoPadding";
                return this;
            }

            Cipher build() throws GeneralSecurityException {
                return Cipher.getInstance(String.join("/", "AES", mode, padding));
            }
        }

        public byte[] use(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = new Builder().gcm().build();
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class OneOfSeveralImplementations {
        interface Hash {
            String name();
        }

        static final class Old implements Hash {
            @Override
            public String name() {
                return "MD5";
            }
        }

        static final class New implements Hash {
            @Override
            public String name() {
                return "SHA-512";
            }
        }

        public byte[] digest(boolean legacy, byte[] text) throws GeneralSecurityException {
            Hash hash = legacy ? new Old() : new New();
            return MessageDigest.getInstance(hash.name()).digest(text);
        }
    }

    @Expect({})
    public static class TheOtherImplementationIsNeverMadeGood {
        interface Hash {
            String name();
        }

        static final class Old implements Hash {
            @Override
            public String name() {
                return "MD5";
            }
        }

        static final class New implements Hash {
            @Override
            public String name() {
                return "SHA-512";
            }
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            Hash hash = new New();
            return MessageDigest.getInstance(hash.name()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class GenericMethod {
        private static <T extends CharSequence> T first(T one, T other) {
            return one.length() > 0 ? one : other;
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(first("SHA-1", "SHA-256")).digest(text);
        }
    }

    @Expect({})
    public static class GenericPairGood {
        record Pair<A, B>(A left, B right) {
            static <A, B> Pair<A, B> of(A left, B right) {
                return new Pair<>(left, right);
            }

            <C> Pair<A, C> with(C other) {
                return new Pair<>(left, other);
            }
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(Pair.of("SHA-256", "MD5").with(7).left()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FinallyReplaces {
        public byte[] digest(byte[] text) throws GeneralSecurityException {
            String name = "SHA-256";
            try {
                name = "SHA-384";
            } finally {
                name = "MD5";
            }
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect({})
    public static class FinallyClearsGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            byte[] nonce = new byte[12];
            try {
                new SecureRandom().nextBytes(nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(text);
            } finally {
                java.util.Arrays.fill(nonce, (byte) 0);
            }
        }
    }

    @Expect(FORBIDDEN)
    public static class LambdaInLambda {
        public byte[] digest(byte[] text) throws GeneralSecurityException {
            Function<String, Function<String, String>> name = family -> size -> family + size;
            return MessageDigest.getInstance(name.apply("MD").apply("5")).digest(text);
        }
    }

    @Expect({})
    public static class LambdaInLambdaGood {
        public byte[] digest(byte[] text) throws GeneralSecurityException {
            Function<String, Supplier<String>> name = size -> () -> "SHA-" + size;
            return MessageDigest.getInstance(name.apply("256").get()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ConstructorReference {
        static final class Named {
            private final String name;

            Named(String name) {
                this.name = name;
            }
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            Function<String, Named> make = Named::new;
            return MessageDigest.getInstance(make.apply("MD2").name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class VarargsJoined {
        private static String transformation(String... parts) {
            StringBuilder all = new StringBuilder();
            for (String part : parts) {
                all.append(all.length() == 0 ? "" : "/").append(part);
            }
            return all.toString();
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(transformation("DESede", "CBC", "PKCS5Padding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class VarargsJoinedGood {
        private static String transformation(String... parts) {
            return String.join("/", parts);
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(transformation("AES", "GCM", "NoPadding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class TernaryInTernary {
        public byte[] digest(int level, byte[] text) throws GeneralSecurityException {
            String name = level > 2 ? "SHA-512" : level > 1 ? "SHA-256" : level > 0 ? "SHA-1" : "SHA-384";
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SwitchYields {
        public byte[] digest(int level, byte[] text) throws GeneralSecurityException {
            String name = switch (level) {
                case 1 -> "SHA-256";
                case 2, 3 -> {
                    String family = "MD";
                    yield family + 5;
                }
                default -> throw new IllegalArgumentException("level " + level);
            };
            return MessageDigest.getInstance(name).digest(text);
        }
    }

    @Expect({})
    public static class SwitchYieldsGood {
        public byte[] digest(String level, byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(switch (level) {
                case "low", "medium" -> {
                    int bits = 128 * 2;
                    yield "SHA-" + bits;
                }
                default -> "SHA-512";
            }).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StaticsInOrder {
        private static final String FAMILY = family();
        private static final String NAME = FAMILY + SIZE();

        private static String family() {
            return "SHA-";
        }

        private static int SIZE() {
            return FAMILY.length() - 3;
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(NAME).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class TemplateMethodOfTheSuperclass {
        abstract static class Base {
            protected abstract String algorithm();

            protected String suffix() {
                return "/ECB/PKCS5Padding";
            }

            byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
                Cipher cipher = Cipher.getInstance(algorithm() + suffix());
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(text);
            }
        }

        static final class Aes extends Base {
            @Override
            protected String algorithm() {
                return "AES";
            }
        }

        public byte[] use(Key key, byte[] text) throws GeneralSecurityException {
            return new Aes().encrypt(key, text);
        }
    }

    @Expect({})
    public static class TemplateMethodOverriddenGood {
        abstract static class Base {
            protected String suffix() {
                return "/ECB/PKCS5Padding";
            }

            byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
                Cipher cipher = Cipher.getInstance("AES" + suffix());
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(text);
            }
        }

        static final class Gcm extends Base {
            @Override
            protected String suffix() {
                return "/GCM/NoPadding";
            }
        }

        public byte[] use(Key key, byte[] text) throws GeneralSecurityException {
            return new Gcm().encrypt(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CompactConstructor {
        record Choice(String name) {
            Choice {
                name = name == null || name.isBlank() ? "MD5" : name.strip();
            }
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(new Choice("").name()).digest(text);
        }
    }

    @Expect({})
    public static class CompactConstructorGood {
        record Choice(String name) {
            Choice {
                name = name.isBlank() ? "MD5" : name.strip();
            }
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(new Choice(" SHA-256 ").name()).digest(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SealedAndMatched {
        sealed interface Scheme permits Block, Stream { }

        record Block(String name, String mode) implements Scheme { }

        record Stream(String name) implements Scheme { }

        private static String transformation(Scheme scheme) {
            if (scheme instanceof Block block) {
                return block.name() + "/" + block.mode() + "/NoPadding";
            }
            return ((Stream) scheme).name();
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(transformation(new Stream("ARCFOUR")));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class SealedAndMatchedGood {
        sealed interface Scheme permits Block, Stream { }

        record Block(String name, String mode) implements Scheme { }

        record Stream(String name) implements Scheme { }

        private static String transformation(Scheme scheme) {
            return scheme instanceof Block block && !block.mode().isEmpty() ? block.name() + "/" + block.mode() + "/NoPadding" : "RC4";
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(transformation(new Block("AES", "GCM")));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(PREDICTABLE)
    public static class LazyHolder {
        private static final class Holder {
            static final byte[] KEY = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        }

        public SecretKeySpec key() {
            return new SecretKeySpec(Holder.KEY, "AES");
        }
    }

    @Expect({})
    public static class LazyHolderGood {
        private static final class Holder {
            static final byte[] KEY = fresh();

            private static byte[] fresh() {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                return key;
            }
        }

        public SecretKeySpec key() {
            return new SecretKeySpec(Holder.KEY, "AES");
        }
    }

    @Expect(FORBIDDEN)
    public static class SupplierInField {
        private final Supplier<String> name;

        public SupplierInField() {
            this(() -> "MD5");
        }

        private SupplierInField(Supplier<String> name) {
            this.name = name;
        }

        public byte[] digest(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance(name.get()).digest(text);
        }
    }

    @Expect(NOT_LISTED)
    public static class InterfaceConstant {
        interface Names {
            String DIGEST = "SHA3-224";
        }

        static class Uses implements Names {
            byte[] digest(byte[] text) throws GeneralSecurityException {
                return MessageDigest.getInstance(DIGEST).digest(text);
            }
        }
    }

    @Expect(FORBIDDEN)
    public static class LabelledLoopLeavesWith {
        public byte[] digest(byte[] text) throws GeneralSecurityException {
            String[][] names = {{"", "x"}, {"MD5", "SHA-256"}};
            String found = "SHA-512";
            outer:
            for (String[] row : names) {
                for (String name : row) {
                    if (name.startsWith("MD")) {
                        found = name;
                        break outer;
                    }
                }
            }
            return MessageDigest.getInstance(found).digest(text);
        }
    }

    @Expect({})
    public static class LocalRecordAndLocalClassGood {
        public byte[] digest(byte[] text) throws GeneralSecurityException {
            record Named(String family, int size) {
                String name() {
                    return family + "-" + size;
                }
            }
            class Hasher {
                private final Named named = new Named("SHA", 512);

                byte[] hash() throws GeneralSecurityException {
                    return MessageDigest.getInstance(named.name()).digest(text);
                }
            }
            return new Hasher().hash();
        }
    }
}
