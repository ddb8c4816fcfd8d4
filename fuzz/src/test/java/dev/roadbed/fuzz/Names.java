package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;

/** Names and descriptors: those that the analysis waits for, and those that the format (JVMS 4.2 and 4.3) forbids or hardly allows. */
final class Names {

    private static final List<String> TYPES = List.of("java/lang/Object", "java/lang/String", "java/lang/StringBuilder", "java/util/List", "java/util/Map", "java/util/Properties",
            "java/util/stream/Stream", "java/util/function/Supplier", "java/util/Random", "java/security/MessageDigest", "javax/crypto/Cipher", "javax/crypto/spec/SecretKeySpec",
            "javax/net/ssl/X509TrustManager", "javax/net/ssl/HostnameVerifier", "dev/roadbed/cases/Ciphers", "dev/roadbed/cases/Secrets", "dev/roadbed/fuzz/Witness", "module-info",
            "", "/", "[", "[I", "[[Ljava/lang/Object;", "Lx;", ";", "a.b", "\u0000", "java/lang/Object;", "L", "(", ")");
    private static final List<String> MEMBERS = List.of("<init>", "<clinit>", "getInstance", "init", "append", "toString", "get", "put", "of", "apply", "run", "values", "valueOf",
            "ordinal", "copyOf", "nextBytes", "verify", "checkServerTrusted", "lambda$x$0", "", "<", "a;b", "\u0000", "$assertionsDisabled");
    private static final List<String> FIELDS = List.of("I", "J", "D", "[B", "[C", "Ljava/lang/String;", "Ljava/lang/Object;", "[[[[[[[[I", "Ljava/util/Map;", "V", "", "L", "L;", "[", "(", "()V", "X",
            "Ljava/lang/String", "Ljava/lang/String;;", "LLjava/lang/String;", "[V");

    private Names() {
    }

    static String type(FuzzedDataProvider data) {
        return data.consumeBoolean() ? data.pickValue(TYPES) : "dev/roadbed/cases/" + data.consumeAsciiString(8);
    }

    static String member(FuzzedDataProvider data) {
        return data.pickValue(MEMBERS);
    }

    static String field(FuzzedDataProvider data) {
        int dimensions = data.consumeInt(0, 20);
        return "[".repeat(dimensions > 16 ? dimensions * dimensions : 0) + data.pickValue(FIELDS);
    }

    static String method(FuzzedDataProvider data) {
        StringBuilder desc = new StringBuilder("(");
        int arguments = data.consumeInt(0, 10);
        for (int i = 0; i < arguments; i++) {
            desc.append(data.pickValue(FIELDS).repeat(arguments > 8 ? 40 : 1));
        }
        return desc.append(data.consumeInt(0, 9) == 0 ? "" : ")").append(data.consumeBoolean() ? "V" : data.pickValue(FIELDS)).toString();
    }
}
