package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;

/** Encryption: algorithm, mode and padding, in the forms in which the transformation reaches the factory. */
public final class Ciphers {

    private Ciphers() {}

    @Expect(FORBIDDEN)
    public static class Literal {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("DES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class LiteralGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class BareNameMeansEcb {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class LowerCase {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("aes/ecb/pkcs5padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class WithProviderName {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("Blowfish", "SunJCE");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class CounterMode {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(NOT_LISTED)
    public static class StreamCipherNotListed {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(NOT_LISTED)
    public static class FeedbackModeNotListed {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/CFB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RsaPkcs1 {
        public byte[] wrap(Key key, Key secret) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(secret);
        }
    }

    @Expect({})
    public static class RsaOaep {
        public byte[] wrap(Key key, Key secret) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(secret);
        }
    }

    @Expect(NOT_LISTED)
    public static class RsaOaepOldDigest {
        public byte[] wrap(Key key, Key secret) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(secret);
        }
    }

    @Expect({})
    public static class KeyWrap {
        public byte[] wrap(Key key, Key secret) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(secret);
        }
    }

    @Expect(FORBIDDEN)
    public static class LocalVariable {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            String name = "RC4";
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class Overwritten {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            String name = "DES";
            name = "AES/GCM/NoPadding";
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class FactoryResultDropped {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("DES");
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EitherOfTwo {
        public byte[] encrypt(Key key, byte[] text, boolean old) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(old ? "DESede/CBC/PKCS5Padding" : "AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class BranchCannotRun {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            int version = 7;
            String name = "AES/GCM/NoPadding";
            if (version < 3) {
                name = "DES/ECB/PKCS5Padding";
            }
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class BranchMustRun {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            int version = 2;
            String name = "AES/GCM/NoPadding";
            if (version < 3) {
                name = "DES/ECB/PKCS5Padding";
            }
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Constant {
        private static final String NAME = "RC2";

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAME);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StaticFieldNotFinal {
        private static String name = "DESede";

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StaticInitialiser {
        private static final String NAME;

        static {
            String mode = "ECB";
            NAME = "AES/" + mode + "/PKCS5Padding";
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAME);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class InstanceField {
        private final String name = "AES/ECB/NoPadding".trim();

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ConstructorArgument {
        private final String name;

        ConstructorArgument(String name) {
            this.name = name;
        }

        static ConstructorArgument old() {
            return new ConstructorArgument("DES/CBC/NoPadding");
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public static byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return old().encrypt(key, text);
        }
    }

    @Expect({})
    public static class ConstructorArgumentGood {
        private final String name;

        private ConstructorArgumentGood(String name) {
            this.name = name;
        }

        private byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public static byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return new ConstructorArgumentGood("AES/GCM/NoPadding").encrypt(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Setter {
        private String name = "AES/GCM/NoPadding";

        void setName(String name) {
            this.name = name;
        }

        private byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public static byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Setter setter = new Setter();
            setter.setName("RC4");
            return setter.encrypt(key, text);
        }
    }

    @Expect({})
    public static class SetterGood {
        private String name = "DES";

        private void setName(String name) {
            this.name = name;
        }

        private byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public static byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            SetterGood setter = new SetterGood();
            setter.setName("AES/GCM/NoPadding");
            return setter.encrypt(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Parameter {
        private static byte[] encrypt(String name, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt("IDEA", key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ParameterThroughFour {
        private byte[] first(Key key, byte[] text, String name) throws GeneralSecurityException {
            return second(name, key, text);
        }

        private byte[] second(String name, Key key, byte[] text) throws GeneralSecurityException {
            return third(text, key, name.toUpperCase(Locale.ROOT));
        }

        private byte[] third(byte[] text, Key key, String name) throws GeneralSecurityException {
            return fourth(name + "/CBC/PKCS5Padding").doFinal(text);
        }

        private Cipher fourth(String name) throws GeneralSecurityException {
            return Cipher.getInstance(name);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return first(key, text, "des");
        }
    }

    @Expect(FORBIDDEN)
    public static class TwoCallersOneBad {
        private static byte[] encrypt(String name, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] good(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt("AES/GCM/NoPadding", key, text);
        }

        public byte[] bad(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt("AES/ECB/PKCS5Padding", key, text);
        }
    }

    @Expect({})
    public static class TwoCallersBothGood {
        private static byte[] encrypt(String mode, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/" + mode + "/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] one(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt("GCM", key, text);
        }

        public byte[] other(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt("CTR", key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ReturnValue {
        private static String name() {
            return "DES" + "/" + "CBC/PKCS5Padding";
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ConstantOfAnotherClass {
        static final class Names {
            static final String CIPHER = new String("ARCFOUR");
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Names.CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Builder {
        static final class Settings {
            private String algorithm = "AES";
            private String mode = "GCM";

            Settings algorithm(String value) {
                algorithm = value;
                return this;
            }

            Settings mode(String value) {
                mode = value;
                return this;
            }

            String transformation() {
                return algorithm + '/' + mode + "/PKCS5Padding";
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(new Settings().algorithm("AES").mode("ECB").transformation());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StringBuilderAppended {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            StringBuilder name = new StringBuilder("AES");
            name.append('/').append("ECB");
            name.append("/PKCS5Padding");
            Cipher cipher = Cipher.getInstance(name.toString());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class StringBuilderGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            StringBuilder name = new StringBuilder();
            for (String part : new String[] {"AES", "GCM", "NoPadding"}) {
                name.append(name.length() == 0 ? "" : "/").append(part);
            }
            Cipher cipher = Cipher.getInstance(name.toString());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Formatted {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(String.format("%s/%s/%s", "AES", "ECB", "NoPadding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Joined {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(String.join("/", "DESede", "CBC", "NoPadding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class ReplacedGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding".replace("ECB", "GCM"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class PartOfASplit {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding;DES/CBC/PKCS5Padding".split(";")[1]);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Characters {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            char[] name = {'D', 'E', 'S'};
            Cipher cipher = Cipher.getInstance(String.valueOf(name));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ArrayElement {
        private static final String[] NAMES = {"AES/GCM/NoPadding", "RC4"};

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAMES[1]);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class ArrayElementGood {
        private static final String[] NAMES = {"AES/GCM/NoPadding", "RC4"};

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAMES[0]);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ArrayElementUnknownIndex {
        private static final String[] NAMES = {"AES/GCM/NoPadding", "RC4"};

        public byte[] encrypt(Key key, byte[] text, int which) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAMES[which]);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class ListElement {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            List<String> names = new ArrayList<>();
            names.add("AES/GCM/NoPadding");
            names.add("DES/CBC/PKCS5Padding");
            Cipher cipher = Cipher.getInstance(names.get(1));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class ListElementGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            List<String> names = List.of("AES/GCM/NoPadding", "DES/CBC/PKCS5Padding");
            Cipher cipher = Cipher.getInstance(names.get(0));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MapEntry {
        private static final Map<String, String> NAMES = new HashMap<>();

        static {
            NAMES.put("old", "DES/CBC/PKCS5Padding");
            NAMES.put("new", "AES/GCM/NoPadding");
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAMES.get("old"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class MapEntryGood {
        private static final Map<String, String> NAMES = Map.of("old", "DES/CBC/PKCS5Padding", "new", "AES/GCM/NoPadding");

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(NAMES.get("new"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MapDefault {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("new", "AES/GCM/NoPadding");
            Cipher cipher = Cipher.getInstance(names.getOrDefault("other", "AES/ECB/PKCS5Padding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class LoopOverAll {
        public void encrypt(Key key, byte[] text) throws GeneralSecurityException {
            for (String name : Arrays.asList("AES/GCM/NoPadding", "Blowfish/CBC/PKCS5Padding")) {
                Cipher cipher = Cipher.getInstance(name);
                cipher.init(Cipher.ENCRYPT_MODE, key);
                cipher.doFinal(text);
            }
        }
    }

    @Expect(FORBIDDEN)
    public static class SwitchOnText {
        public byte[] encrypt(Key key, byte[] text, String level) throws GeneralSecurityException {
            String name;
            switch (level) {
                case "high":
                    name = "AES/GCM/NoPadding";
                    break;
                case "low":
                    name = "DES/CBC/PKCS5Padding";
                    break;
                default:
                    throw new IllegalArgumentException(level);
            }
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class SwitchOnTextGood {
        private static String name(String level) {
            return switch (level) {
                case "high" -> "AES/GCM/NoPadding";
                case "low" -> "DES/CBC/PKCS5Padding";
                default -> throw new IllegalArgumentException(level);
            };
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name("high"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SwitchOnEnum {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            return switch (level) {
                case HIGH -> "AES/GCM/NoPadding";
                case LOW -> "AES/ECB/PKCS5Padding";
            };
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name(Level.LOW));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class SwitchOnEnumGood {
        enum Level { HIGH, LOW }

        private static String name(Level level) {
            return switch (level) {
                case HIGH -> "AES/GCM/NoPadding";
                case LOW -> "AES/ECB/PKCS5Padding";
            };
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name(Level.HIGH));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SwitchOnNumber {
        private static String name(int version) {
            switch (version) {
                case 1:
                    return "DES";
                case 2:
                    return "AES/CBC/PKCS5Padding";
                default:
                    return "AES/GCM/NoPadding";
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name(1));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EnumField {
        enum Suite {
            MODERN("AES/GCM/NoPadding"), LEGACY("DESede/CBC/PKCS5Padding");

            private final String transformation;

            Suite(String transformation) {
                this.transformation = transformation;
            }

            String transformation() {
                return transformation;
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Suite.LEGACY.transformation());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class EnumFieldGood {
        enum Suite {
            MODERN("AES/GCM/NoPadding"), LEGACY("DESede/CBC/PKCS5Padding");

            private final String transformation;

            Suite(String transformation) {
                this.transformation = transformation;
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Suite.MODERN.transformation);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EnumMethodOfConstant {
        enum Suite {
            MODERN {
                @Override
                String transformation() {
                    return "AES/GCM/NoPadding";
                }
            },
            LEGACY {
                @Override
                String transformation() {
                    return "AES/ECB/NoPadding";
                }
            };

            abstract String transformation();
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Suite.LEGACY.transformation());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class EnumMapEntry {
        enum Level { HIGH, LOW }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Map<Level, String> names = new EnumMap<>(Level.class);
            names.put(Level.HIGH, "AES/GCM/NoPadding");
            names.put(Level.LOW, "DES");
            Cipher cipher = Cipher.getInstance(names.get(Level.LOW));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class RecordComponent {
        record Settings(String algorithm, String mode) {
            String transformation() {
                return algorithm + "/" + mode + "/PKCS5Padding";
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Settings settings = new Settings("AES", "ECB");
            Cipher cipher = Cipher.getInstance(settings.transformation());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class RecordComponentGood {
        record Settings(String old, String current) {}

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Settings settings = new Settings("DES", "AES/GCM/NoPadding");
            Cipher cipher = Cipher.getInstance(settings.current());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Lambda {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Supplier<String> name = () -> "DES/ECB/PKCS5Padding";
            Cipher cipher = Cipher.getInstance(name.get());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class LambdaCapture {
        private static byte[] with(Supplier<Cipher> ciphers, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            String name = "RC2/CBC/PKCS5Padding";
            return with(() -> {
                try {
                    return Cipher.getInstance(name);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }, key, text);
        }
    }

    @Expect({})
    public static class LambdaCaptureGood {
        private static byte[] with(Supplier<Cipher> ciphers, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            String name = "AES/GCM/NoPadding";
            return with(() -> {
                try {
                    return Cipher.getInstance(name);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }, key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class MethodReference {
        private static Cipher open(String name) {
            try {
                return Cipher.getInstance(name);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Function<String, Cipher> opener = MethodReference::open;
            Cipher cipher = opener.apply("DES");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FunctionComposed {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            UnaryOperator<String> mode = name -> name + "/ECB";
            Function<String, String> padding = name -> name + "/NoPadding";
            Cipher cipher = Cipher.getInstance(padding.apply(mode.apply("AES")));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class OptionalElse {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Optional.<String>empty().orElse("AES/ECB/PKCS5Padding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class OptionalGood {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Optional.of("AES/GCM/NoPadding").orElse("DES"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class StreamJoined {
        public byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(Stream.of("AES", "ECB", "PKCS5Padding").collect(Collectors.joining("/")));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class InterfaceWithOneImplementation {
        interface Naming {
            String name();
        }

        static final class OldNaming implements Naming {
            @Override
            public String name() {
                return "DES/CBC/PKCS5Padding";
            }
        }

        private static byte[] encrypt(Naming naming, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(naming.name());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt(new OldNaming(), key, text);
        }
    }

    @Expect({})
    public static class InterfaceGoodOneIsUsed {
        interface Naming {
            String name();
        }

        static final class OldNaming implements Naming {
            @Override
            public String name() {
                return "DES/CBC/PKCS5Padding";
            }
        }

        static final class NewNaming implements Naming {
            @Override
            public String name() {
                return "AES/GCM/NoPadding";
            }
        }

        private static byte[] encrypt(Naming naming, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(naming.name());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return encrypt(new NewNaming(), key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class TemplateMethod {
        abstract static class Base {
            abstract String transformation();

            byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
                Cipher cipher = Cipher.getInstance(transformation());
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(text);
            }
        }

        static final class Weak extends Base {
            @Override
            String transformation() {
                return "DES";
            }
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return new Weak().encrypt(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class SuperConstructor {
        static class Base {
            private final String name;

            Base(String name) {
                this.name = name;
            }

            byte[] encrypt(Key key, byte[] text) throws GeneralSecurityException {
                Cipher cipher = Cipher.getInstance(name);
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(text);
            }
        }

        static final class Weak extends Base {
            Weak() {
                super("AES/ECB/NoPadding");
            }
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return new Weak().encrypt(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class InnerClassReadsOuterField {
        private final String name = String.valueOf("RC4");

        final class Worker {
            byte[] work(Key key, byte[] text) throws GeneralSecurityException {
                Cipher cipher = Cipher.getInstance(name);
                cipher.init(Cipher.ENCRYPT_MODE, key);
                return cipher.doFinal(text);
            }
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            return new Worker().work(key, text);
        }
    }

    @Expect(FORBIDDEN)
    public static class AnonymousClass {
        interface Source {
            String name();
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Source source = new Source() {
                @Override
                public String name() {
                    return "DES";
                }
            };
            Cipher cipher = Cipher.getInstance(source.name());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class CaughtAndFallenBack {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher;
            try {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                cipher = Cipher.getInstance("DES/CBC/PKCS5Padding");
            }
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Varargs {
        private static String name(String... parts) {
            return String.join("/", parts);
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name("AES", "ECB", "NoPadding"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class GenericHolder {
        static final class Holder<T> {
            private final T value;

            Holder(T value) {
                this.value = value;
            }

            T value() {
                return value;
            }
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Holder<String> holder = new Holder<>("Blowfish/ECB/PKCS5Padding");
            Cipher cipher = Cipher.getInstance(holder.value());
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class FactoryObjectInField {
        private final Cipher cipher;

        public FactoryObjectInField() throws GeneralSecurityException {
            cipher = Cipher.getInstance("DES");
        }

        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(FORBIDDEN)
    public static class Escapes {
        public java.io.OutputStream open(java.io.OutputStream out) throws GeneralSecurityException {
            return new CipherOutputStream(out, Cipher.getInstance("AES/ECB/PKCS5Padding"));
        }
    }

    @Expect(NOT_DECIDED)
    public static class FromTheEnvironment {
        public byte[] run(Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(System.getenv("CIPHER"));
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect(NOT_DECIDED)
    public static class FromACallerNobodyKnows {
        public byte[] run(String name, Key key, byte[] text) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class CheckedAgainstAList {
        public byte[] run(String name, Key key, byte[] text) throws GeneralSecurityException {
            if (!"AES/GCM/NoPadding".equals(name)) {
                throw new IllegalArgumentException(name);
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    @Expect({})
    public static class NamesThatAreNotUsedForCrypto {
        private static final List<String> REFUSED = List.of("DES", "RC4", "AES/ECB/PKCS5Padding");

        public boolean isRefused(String name) {
            return REFUSED.contains(name) || "MD5".equals(name);
        }
    }

    @Expect({})
    public static class MethodOfTheSameName {
        static final class Registry {
            private final Map<String, String> entries = new HashMap<>();

            String getInstance(String name) {
                return entries.get(name);
            }
        }

        public String find() {
            return new Registry().getInstance("DES");
        }
    }
}
