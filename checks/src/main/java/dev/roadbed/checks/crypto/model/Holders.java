package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Set;

/** StandardCalls that hold one value: atomic references and numbers. */
final class Holders {

    private static final Set<String> TYPES = Set.of("java/util/concurrent/atomic/AtomicReference", "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong", "java/util/concurrent/atomic/AtomicBoolean");
    private static final String VALUE = "value";

    private Holders() {
    }

    static boolean isHolder(HeapObject object) {
        return TYPES.contains(object.type());
    }

    /** The result; null if the call is on none of these. */
    static Value call(Invocation call) {
        HeapObject on = call.target();
        if (on == null || on.open() || !isHolder(on)) {
            return null;
        }
        return switch (call.name()) {
            case "<init>", "set", "setPlain", "setRelease", "lazySet" -> {
                if (call.arguments() == 1) {
                    call.target(on.with(VALUE, call.argument(0)));
                }
                yield null;
            }
            case "get", "getPlain", "getAcquire", "intValue", "longValue" -> on.get(VALUE);
            case "getAndSet" -> {
                call.target(on.with(VALUE, call.argument(0)));
                yield on.get(VALUE);
            }
            default -> null;
        };
    }
}
