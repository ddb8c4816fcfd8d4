package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import org.objectweb.asm.Type;

/** StringJoiner: texts with something between them. */
final class Joiners {

    private static final String TYPE = "java/util/StringJoiner";
    private static final String TEXT = "text";
    private static final String SEPARATOR = "separator";
    private static final String SUFFIX = "suffix";
    /** Whether a text was added; there only if not. */
    private static final String EMPTY = "empty";

    private Joiners() {
    }

    /** The result; null if the call is not on one that is known. */
    static Value call(Invocation call) {
        HeapObject joiner = call.target();
        if (joiner == null || joiner.open() || !joiner.type().equals(TYPE)) {
            return null;
        }
        return switch (call.name()) {
            case "<init>" -> start(call, joiner);
            case "add" -> joiner.get(TEXT) == null ? null : add(call, joiner);
            case "toString" -> joiner.get(TEXT) == null ? null : append(call, joiner.get(TEXT), joiner.get(SUFFIX));
            default -> null;
        };
    }

    private static Value start(Invocation call, HeapObject joiner) {
        boolean framed = call.arguments() == 3;
        call.target(joiner.with(SEPARATOR, call.argument(0)).with(TEXT, framed ? call.argument(1) : call.literal(""))
                .with(SUFFIX, framed ? call.argument(2) : call.literal("")).with(EMPTY, call.literal(1)));
        return call.literal(0);
    }

    private static Value add(Invocation call, HeapObject joiner) {
        boolean empty = joiner.get(EMPTY).number().filter(known -> known == 1).isPresent();
        Value text = empty ? joiner.get(TEXT) : append(call, joiner.get(TEXT), joiner.get(SEPARATOR));
        call.target(joiner.with(TEXT, append(call, text, call.argument(0))).with(EMPTY, call.literal(0)));
        return call.receiver();
    }

    private static Value append(Invocation call, Value text, Value piece) {
        return Texts.append(text, piece, Type.getType(String.class), call);
    }
}
