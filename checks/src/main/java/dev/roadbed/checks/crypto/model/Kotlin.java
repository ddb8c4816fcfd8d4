package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What Kotlin's compiler writes into each class, and the part of its library that programs are made of. */
final class Kotlin {

    private static final String INTRINSICS = "kotlin/jvm/internal/Intrinsics";
    private static final String LAZY = "kotlin/Lazy";
    private static final String PAIR = "kotlin/Pair";
    private static final Set<String> LISTS = Set.of("listOf", "mutableListOf", "arrayListOf", "listOfNotNull", "setOf", "mutableSetOf", "hashSetOf", "linkedSetOf", "emptyList", "emptySet");
    private static final Set<String> MAPS = Set.of("mapOf", "mutableMapOf", "hashMapOf", "linkedMapOf", "emptyMap");

    private static final Set<String> READS = Set.of("first", "last", "joinToString$default");
    /** The mask of a call in which prefix, postfix, limit, mark of what is left out and function are as by default. */
    private static final int ALL_BUT_SEPARATOR = 62;

    private final Invocation call;

    Kotlin(Invocation call) {
        this.call = call;
    }

    /** Whether the call only says that something is not null. */
    static boolean isAssertion(Invocation call) {
        return call.owner().equals(INTRINSICS) && call.name().startsWith("check");
    }

    /** The result; null if the call is none of these. */
    Value result() {
        if (!call.owner().startsWith("kotlin/")) {
            return null;
        }
        return switch (call.owner()) {
            case INTRINSICS -> intrinsic();
            case "kotlin/LazyKt", "kotlin/LazyKt__LazyJVMKt" -> call.name().equals("lazy") ? lazy() : null;
            case LAZY -> call.name().equals("getValue") ? part("value") : null;
            case "kotlin/TuplesKt" -> call.name().equals("to") ? pair() : null;
            case PAIR -> member();
            case "kotlin/text/StringsKt", "kotlin/text/StringsKt__StringsJVMKt" -> text();
            default -> call.owner().startsWith("kotlin/collections/") && call.isStatic() ? collection() : null;
        };
    }

    private Value intrinsic() {
        boolean compares = call.name().equals("areEqual") && call.arguments() == 2 && call.type(0).getSort() == Type.OBJECT;
        if (compares && call.argument(0).constant().isPresent() && call.argument(1).constant().isPresent()) {
            return call.literal(call.argument(0).means(call.argument(1)) ? 1 : 0);
        }
        return call.name().equals("stringPlus") ? Texts.append(Texts.shown(call.argument(0), call), call.argument(1), Type.getType(String.class), call) : null;
    }

    /** What is made when it is asked for is taken for made at once. */
    private Value lazy() {
        HeapObject lambda = call.object(call.argument(call.arguments() - 1)).orElse(null);
        if (lambda == null || !(lambda.payload() instanceof Lambdas.Lambda)) {
            return null;
        }
        Result made = Lambdas.run(call, lambda, List.of());
        Value value = made.returns() && made.value() != null ? made.value() : Value.opaque("", Tag.EXTERNAL);
        call.caller().escaped(value, call.frame().heap());
        return call.make(HeapObject.of(LAZY).with("value", value));
    }

    private Value part(String name) {
        HeapObject on = call.target();
        return on == null ? null : on.get(name);
    }

    private Value pair() {
        return call.make(HeapObject.of(PAIR).with("first", call.argument(0)).with("second", call.argument(1)));
    }

    private Value member() {
        if (call.name().equals("<init>") && call.target() != null) {
            call.target(call.target().with("first", call.argument(0)).with("second", call.argument(1)));
            return call.literal(0);
        }
        return switch (call.name()) {
            case "getFirst", "component1" -> part("first");
            case "getSecond", "component2" -> part("second");
            default -> null;
        };
    }

    private Value text() {
        return switch (call.name()) {
            case "encodeToByteArray" -> call.arguments() == 1 ? as("getBytes", "()[B", call.argument(0)) : null;
            case "replace$default" -> call.arguments() == 6 && call.argument(4).number().filter(mask -> mask == 4).isPresent()
                    ? as("replace", "(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;", call.argument(0), call.argument(1), call.argument(2)) : null;
            case "trim" -> as("trim", "()Ljava/lang/String;", call.argument(0));
            default -> null;
        };
    }

    /** The same as a method of String. */
    private Value as(String name, String desc, Value... all) {
        Invocation same = new Invocation(Opcodes.INVOKEVIRTUAL, "java/lang/String", name, desc, new ArrayList<>(List.of(all)), call.frame(), call.caller(), call.position());
        Value known = Pure.call(same);
        return known != null ? known : StandardCalls.call(same);
    }

    private Value collection() {
        if (LISTS.contains(call.name())) {
            return call.make(Containers.listOf(call, items()));
        }
        if (call.name().equals("getValue") && call.arguments() == 2) {
            return call.object(call.argument(0)).filter(map -> !map.open() && Containers.isMap(map)).map(map -> Maps.get(map, call.argument(1), call)).orElse(null);
        }
        if (READS.contains(call.name())) {
            return call.object(call.argument(0)).map(Containers::contents).map(this::read).orElse(null);
        }
        return MAPS.contains(call.name()) && (call.arguments() == 0 || !call.desc().startsWith("(I")) ? map() : null;
    }

    private Value read(List<Value> all) {
        if (call.name().startsWith("joinToString")) {
            boolean plain = call.arguments() == 9 && call.argument(7).number().filter(mask -> (mask | 1) == ALL_BUT_SEPARATOR + 1).isPresent();
            return plain ? Texts.joined(all, (call.argument(7).number().get() & 1) == 0 ? call.argument(1) : call.literal(", "), call) : null;
        }
        return all.isEmpty() || call.arguments() > 1 ? null : all.get(call.name().equals("first") ? 0 : all.size() - 1);
    }

    private List<Value> items() {
        boolean many = call.arguments() == 1 && call.desc().startsWith("([");
        return many ? call.object(call.argument(0)).map(Containers::contents).orElse(null) : call.all();
    }

    private Value map() {
        HeapObject map = HeapObject.of(Containers.MAP);
        List<Value> all = items();
        for (Value item : all == null ? List.<Value>of() : all) {
            HeapObject pair = call.object(item).orElse(null);
            boolean known = pair != null && pair.get("first") != null && pair.get("second") != null;
            map = known ? Maps.put(map, pair.get("first"), pair.get("second")) : map.withRest(Value.opaque("", Tag.EXTERNAL));
        }
        return call.make(all == null ? map.withRest(Value.opaque("", Tag.EXTERNAL)) : map);
    }
}
