package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;

/** CharBuffer around a text, as long as nobody moves its position or its limit. */
final class Characters {

    private static final String TYPE = "java/nio/CharBuffer";
    private static final String TEXT = "text";

    private Characters() {
    }

    /** The result; null if the general rule for calls says as much. */
    static Value call(Invocation call) {
        if (!call.owner().equals(TYPE)) {
            return null;
        }
        if (call.isStatic()) {
            boolean whole = call.name().equals("wrap") && call.arguments() == 1 && call.type(0).getDescriptor().equals("Ljava/lang/CharSequence;");
            return whole ? made(call, Texts.shown(call.argument(0), call)) : null;
        }
        HeapObject on = call.target();
        Value text = on == null ? null : on.get(TEXT);
        if (text == null) {
            return null;
        }
        return switch (call.name()) {
            case "toString" -> text;
            case "duplicate", "asReadOnlyBuffer", "slice" -> call.arguments() == 0 ? made(call, text) : null;
            case "length", "remaining", "isEmpty" -> part(call, text, call.name().equals("isEmpty") ? "isEmpty" : "length");
            case "charAt" -> part(call, text, "charAt");
            case "subSequence" -> made(call, part(call, text, "subSequence"));
            default -> {
                call.target(HeapObject.of(TYPE).withRest(Value.opaque("", new Contents(call.frame().heap()).tags(text), "")));
                yield null;
            }
        };
    }

    private static Value made(Invocation call, Value text) {
        return text == null ? null : call.make(HeapObject.of(TYPE).with(TEXT, text), "characters");
    }

    /** What the same call on the text gives. */
    private static Value part(Invocation call, Value text, String name) {
        List<Value> all = new ArrayList<>(call.all());
        all.set(0, text);
        String desc = name.equals("subSequence") ? "(II)Ljava/lang/CharSequence;" : call.desc();
        return Pure.call(new Invocation(call.opcode(), "java/lang/String", name, desc, all, call.frame(), call.caller(), call.position()));
    }
}
