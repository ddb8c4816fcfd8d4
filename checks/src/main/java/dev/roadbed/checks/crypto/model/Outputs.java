package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.sink.Sinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** Which arrays that go into a call of a library come back with another content. */
public final class Outputs {

    private static final List<String> PURE = List.of("java/lang/", "java/math/", "java/util/Base64", "java/util/HexFormat", "java/util/Arrays",
            "java/util/UUID", "java/util/Optional", "java/util/Objects", "java/util/Locale", "java/nio/", "java/security/MessageDigest",
            "java/io/ByteArray", "javax/crypto/spec/", "javax/crypto/SecretKey", "java/security/Key", "javax/xml/bind/DatatypeConverter",
            "org/bouncycastle/util/", "org/apache/commons/codec/", "com/google/common/io/BaseEncoding", "com/google/common/base/",
            "java/util/List", "java/util/Map", "java/util/ArrayList", "java/util/stream/", "java/util/Iterator", "java/util/StringJoiner",
            "org/bouncycastle/crypto/params/", "kotlin/jvm/internal/Intrinsics", "kotlin/text/", "kotlin/collections/", "kotlin/Pair", "kotlin/TuplesKt");
    private static final Set<String> IMPURE = Set.of("java/lang/System", "java/lang/Runtime", "java/lang/Thread", "java/lang/Class",
            "java/lang/ClassLoader", "java/lang/Process", "java/nio/file/Files");
    private static final Set<String> READERS = Set.of("write", "print", "println", "init", "update", "put", "doFinal", "wrap");
    /** They give what they have made in the array that they are asked with, if there is no other one. */
    private static final Set<String> FINISHING = Set.of("doFinal", "digest", "sign", "generateSecret");
    private static final Set<String> FILLING = Set.of("get", "getChars", "getBytes", "read", "readNBytes", "readFully", "fill", "setAll");
    /** From the first array into the second. */
    private static final Set<String> TURNING = Set.of("update", "doFinal", "decode", "encode", "processBytes", "copyInto", "copyInto$default");

    private final Map<String, Boolean> pure = new HashMap<>();

    /** Whether what a method of the class gives comes from nothing but what it is given. */
    boolean isPure(String owner) {
        return pure.computeIfAbsent(owner, asked -> PURE.stream().anyMatch(asked::startsWith) && !IMPURE.contains(asked) && !asked.startsWith("java/nio/channels/"));
    }

    /** Whether a method may write into the array that it is given as this argument; what {@code Arrays.fill} writes is known. */
    public boolean mayFill(String owner, String name, String desc, int argument) {
        if (owner.equals("java/util/Arrays")) {
            return name.equals("setAll");
        }
        if (owner.equals("java/lang/System")) {
            return name.equals("arraycopy") && argument == 2;
        }
        boolean sink = Sinks.all().owners().contains(owner);
        boolean reads = sink || READERS.contains(name) || owner.startsWith("java/io/Print") || isPure(owner);
        if (!reads) {
            return true;
        }
        boolean first = isFirst(desc, argument);
        if (FINISHING.contains(name) && first) {
            return desc.startsWith("([BI)") || !name.equals("doFinal") && desc.startsWith("([BII)");
        }
        return FILLING.contains(name) || !first && TURNING.contains(name);
    }

    private static boolean isFirst(String desc, int argument) {
        Type[] types = Type.getArgumentTypes(desc);
        for (int i = 0; i < argument; i++) {
            if (types[i].getSort() == Type.ARRAY) {
                return false;
            }
        }
        return true;
    }
}
