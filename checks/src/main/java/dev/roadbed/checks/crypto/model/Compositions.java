package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Functions that are put together out of others: one that runs the first and gives what it made to the second. */
final class Compositions {

    private static final String OWNER = "java/util/function/Function";
    /** The name of the method that the new function runs; no class has one with such a name. */
    private static final String BOTH = "#both";
    private static final String SAME = "#same";
    private static final Set<String> FUNCTIONS = Set.of(OWNER, "java/util/function/BiFunction", "java/util/function/UnaryOperator", "java/util/function/BinaryOperator");

    private final Invocation call;

    Compositions(Invocation call) {
        this.call = call;
    }

    /** The result; null if the call is about none. */
    Value result() {
        if (!FUNCTIONS.contains(call.owner())) {
            return null;
        }
        return switch (call.name()) {
            case "andThen" -> function(call.receiver(), call.argument(0));
            case "compose" -> function(call.argument(0), call.receiver());
            case "identity" -> call.make(HeapObject.of(OWNER).withPayload(new Lambdas.Lambda("apply", handle(SAME, 1))));
            case BOTH -> run(run(call.argument(0), call.all().subList(2, call.all().size())), call.argument(1));
            case SAME -> call.argument(0);
            default -> null;
        };
    }

    private Value function(Value first, Value second) {
        int arguments = call.owner().startsWith("java/util/function/Bi") ? 2 : 1;
        return call.make(HeapObject.of(OWNER).with(0, first).with(1, second).withPayload(new Lambdas.Lambda("apply", handle(BOTH, 2 + arguments))));
    }

    private static Handle handle(String name, int arguments) {
        return new Handle(Opcodes.H_INVOKESTATIC, OWNER, name, "(" + "Ljava/lang/Object;".repeat(arguments) + ")Ljava/lang/Object;", true);
    }

    private Value run(Value argument, Value function) {
        return run(function, List.of(argument));
    }

    private Value run(Value function, List<Value> arguments) {
        HeapObject lambda = call.object(function).orElse(null);
        if (lambda == null || !(lambda.payload() instanceof Lambdas.Lambda)) {
            return Value.opaque("", Tag.EXTERNAL);
        }
        Result result = Lambdas.run(call, lambda, arguments);
        return result.returns() && result.value() != null ? result.value() : Value.opaque("", Tag.EXTERNAL);
    }
}
