package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What code can load, and how it can be bound at run time. */
final class Constants {

    private static final List<String> TEXTS = List.of("MD5", "DES/ECB/PKCS5Padding", "AES", "", "%s%n%100000000d", "(a+)+$", "\u0001\u0001\u0002", "Infinity", "zzzz", "\uD800", "/", "a=b\nc=${a}",
            "-1", "99999999999999999999", "PBKDF2WithHmacSHA256", "[[[");
    private static final List<Integer> NUMBERS = List.of(0, 1, -1, 7, 128, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<String> BOOTSTRAPS = List.of("java/lang/invoke/StringConcatFactory", "java/lang/invoke/LambdaMetafactory", "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps", "dev/roadbed/cases/Ciphers");
    private static final List<String> BOOTSTRAP_NAMES = List.of("makeConcatWithConstants", "makeConcat", "metafactory", "altMetafactory", "bootstrap", "typeSwitch", "enumSwitch");

    private Constants() {
    }

    static Object any(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 8)) {
            case 0, 1 -> data.pickValue(TEXTS);
            case 2 -> data.pickValue(TEXTS).repeat(data.consumeInt(0, 600));
            case 3 -> data.pickValue(NUMBERS);
            case 4 -> data.consumeLong();
            case 5 -> data.consumeDouble();
            case 6 -> handle(data);
            case 7 -> Type.getObjectType(data.consumeBoolean() ? "java/lang/Object" : "[".repeat(data.consumeInt(1, 255)) + "I");
            default -> new ConstantDynamic(Names.member(data), Names.field(data), handle(data), data.consumeBoolean() ? any(data) : "MD5");
        };
    }

    static InvokeDynamicInsnNode dynamic(FuzzedDataProvider data) {
        Object[] arguments = new Object[data.consumeInt(0, 4)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = data.consumeBoolean() ? any(data) : handle(data);
        }
        Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, data.pickValue(BOOTSTRAPS), data.pickValue(BOOTSTRAP_NAMES), "()Ljava/lang/invoke/CallSite;", false);
        return new InvokeDynamicInsnNode(Names.member(data), Names.method(data), bootstrap, arguments);
    }

    private static Handle handle(FuzzedDataProvider data) {
        int tag = data.consumeInt(Opcodes.H_GETFIELD, Opcodes.H_INVOKEINTERFACE);
        return new Handle(tag, Names.type(data), Names.member(data), tag <= Opcodes.H_PUTSTATIC ? Names.field(data) : Names.method(data), data.consumeBoolean());
    }
}
