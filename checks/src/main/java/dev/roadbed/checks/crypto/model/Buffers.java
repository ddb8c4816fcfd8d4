package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;

/** ByteBuffer: where its content comes from, and the arrays that it is read into. */
final class Buffers {

    private static final String TYPE = "java/nio/ByteBuffer";

    private static final String WRAPPED = "wrapped";

    private Buffers() {
    }

    /** A buffer goes into a call: what it stands on may be written to, as when a channel is read. */
    static void handedOver(Invocation call) {
        for (Value argument : call.rest()) {
            call.object(argument).map(buffer -> buffer.get(WRAPPED)).flatMap(Value::object).ifPresent(ref ->
                    call.frame().heap().put(ref.id(), call.frame().heap().get(ref.id()).withRest(Value.opaque("", Tag.EXTERNAL))));
        }
    }

    /** The result; null if the general rule for calls says as much. */
    static Value call(Invocation call) {
        if (!call.owner().equals(TYPE)) {
            return null;
        }
        return switch (call.name()) {
            // Zeros, until something is put into it.
            case "allocate", "allocateDirect" -> call.make(HeapObject.of(TYPE).withRest(Value.opaque("", Tag.CONSTANT)));
            case "wrap" -> call.make(HeapObject.of(TYPE).withRest(content(call, call.argument(0))).with(WRAPPED, call.argument(0)));
            case "get" -> read(call);
            default -> null;
        };
    }

    private static Value content(Invocation call, Value value) {
        return Value.opaque("", new Contents(call.frame().heap()).tags(value), "");
    }

    private static Value read(Invocation call) {
        for (int i = 0; i < call.arguments(); i++) {
            HeapObject array = call.object(call.argument(i)).filter(object -> object.type().startsWith("[")).orElse(null);
            if (array != null) {
                call.frame().heap().put(call.argument(i).object().orElseThrow().id(), array.withRest(content(call, call.receiver())));
                return call.receiver();
            }
        }
        return null;
    }
}
