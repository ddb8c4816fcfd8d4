package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists, sets, maps, iterators and Optional, as far as their content is known. */
public final class Containers {

    static final String LIST = "java/util/ArrayList";
    static final String MAP = "java/util/HashMap";
    private static final String ENTRY = "java/util/Map$Entry";
    private static final String OPTIONAL = "java/util/Optional";
    private static final String THREAD_LOCAL = "java/lang/ThreadLocal";
    static final String STACK = "java/util/Stack";
    private static final Set<String> LISTS = Set.of(LIST, "java/util/LinkedList", "java/util/HashSet", "java/util/LinkedHashSet",
            "java/util/TreeSet", "java/util/Vector", STACK, "java/util/ArrayDeque", "java/util/concurrent/CopyOnWriteArrayList",
            "java/util/concurrent/ConcurrentLinkedQueue", "java/util/concurrent/ConcurrentLinkedDeque", "java/util/concurrent/LinkedBlockingQueue");
    private static final Set<String> MAPS = Set.of(MAP, "java/util/LinkedHashMap", "java/util/TreeMap", "java/util/Hashtable",
            "java/util/concurrent/ConcurrentHashMap", "java/util/EnumMap", "java/util/Properties", "java/util/IdentityHashMap");

    private final Invocation call;

    Containers(Invocation call) {
        this.call = call;
    }

    public static boolean isMap(HeapObject object) {
        return MAPS.contains(object.type());
    }

    public static boolean isList(HeapObject object) {
        return LISTS.contains(object.type());
    }

    /** The result; null if the call is not about a collection that is known. */
    Value result() {
        if (call.isStatic()) {
            return made();
        }
        HeapObject on = call.target();
        if (on == null || on.open()) {
            return null;
        }
        if (isList(on)) {
            return new Lists(call).result(on);
        }
        if (isMap(on)) {
            return new Maps(call).result(on);
        }
        return switch (on.type()) {
            case Lists.ITERATOR -> new Lists(call).iterator(on);
            case ENTRY -> call.name().equals("getKey") ? on.get("key") : call.name().equals("getValue") ? on.get("value") : null;
            case OPTIONAL -> optional(on);
            case THREAD_LOCAL -> local(on);
            default -> null;
        };
    }

    private Value made() {
        String what = call.owner() + "." + call.name();
        return switch (what) {
            case "java/util/List.of", "java/util/Set.of", "java/util/Arrays.asList", "java/util/stream/Stream.of", "java/util/stream/IntStream.of",
                    "java/util/Collections.singletonList", "java/util/Collections.singleton", "java/util/EnumSet.of" -> call.make(listOf(items()));
            case "java/util/List.copyOf", "java/util/Set.copyOf", "java/util/Map.copyOf", "java/util/Collections.unmodifiableList",
                    "java/util/Collections.unmodifiableSet", "java/util/Collections.unmodifiableMap", "java/util/Objects.requireNonNull",
                    "java/util/Collections.synchronizedMap", "java/util/Collections.unmodifiableCollection" -> call.argument(0);
            case "java/util/Map.of", "java/util/Collections.singletonMap" -> call.make(pairs(call.all()));
            case "java/util/Map.entry" -> call.make(HeapObject.of(ENTRY).with("key", call.argument(0)).with("value", call.argument(1)));
            case "java/util/Map.ofEntries" -> call.make(entries());
            case "java/util/Collections.emptyMap" -> call.make(HeapObject.of(MAP));
            case "java/util/Collections.emptyList", "java/util/Collections.emptySet" -> call.make(listOf(List.of()));
            case "java/util/Optional.of", "java/util/Optional.ofNullable" -> call.make(HeapObject.of(OPTIONAL).with("value", call.argument(0)));
            case "java/util/Optional.empty" -> call.make(HeapObject.of(OPTIONAL).with("value", call.literal(Literal.NULL)));
            case "java/lang/ThreadLocal.withInitial" -> begun();
            case "java/util/concurrent/CompletableFuture.supplyAsync" -> optional(call, lambda(call.argument(0), List.of()));
            case "java/util/Objects.requireNonNullElse" -> orElse(call.argument(0), call.argument(1));
            default -> null;
        };
    }

    static Value orElse(Value value, Value other) {
        Value all = null;
        for (Atom atom : value.atoms()) {
            boolean isNull = atom instanceof Literal literal && literal.value() == Literal.NULL;
            boolean unknown = atom instanceof Atom.Opaque;
            Value next = isNull ? other : unknown ? Value.of(atom).or(other) : Value.of(atom);
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    /** The arguments; those of a varargs call out of their array. */
    private List<Value> items() {
        boolean varargs = call.arguments() == 1 && call.desc().startsWith("([");
        return varargs ? call.object(call.argument(0)).map(Containers::contents).orElse(null) : call.all();
    }

    /** The elements in order; null if they are not all known. */
    public static List<Value> contents(HeapObject object) {
        Integer size = object.get(Models.LENGTH) == null ? null : object.get(Models.LENGTH).number().orElse(null);
        if (size == null || object.rest() != null || object.open() || size > 1024) {
            return null;
        }
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < size && object.get(i) != null; i++) {
            all.add(object.get(i));
        }
        return all.size() == size ? all : null;
    }

    /** The same elements, and nobody knows which one stands where. */
    static Value inAnyOrder(Invocation call, Value container) {
        HeapObject object = call.object(container).orElse(null);
        if (object != null && !object.slots().isEmpty() && any(object) != null) {
            call.frame().heap().put(container.object().orElseThrow().id(), object.filled(any(object)));
        }
        return call.literal(0);
    }

    static HeapObject listOf(Invocation call, List<Value> items) {
        return new Containers(call).listOf(items);
    }

    static Value optional(Invocation call, Value value) {
        return call.make(HeapObject.of(OPTIONAL).with("value", value));
    }

    HeapObject listOf(List<Value> items) {
        if (items == null) {
            return HeapObject.of(LIST).withRest(Value.opaque("", new Contents(call.frame().heap()).tags(call.all()), ""));
        }
        HeapObject list = HeapObject.of(LIST).with(Models.LENGTH, call.literal(items.size()));
        for (int i = 0; i < items.size(); i++) {
            list = list.with(i, items.get(i));
        }
        return list;
    }

    private HeapObject pairs(List<Value> all) {
        HeapObject map = HeapObject.of(MAP);
        for (int i = 0; i + 1 < all.size(); i += 2) {
            map = Maps.put(map, all.get(i), all.get(i + 1));
        }
        return map;
    }

    private HeapObject entries() {
        HeapObject map = HeapObject.of(MAP);
        List<Value> all = items();
        for (Value entry : all == null ? List.<Value>of() : all) {
            HeapObject pair = call.object(entry).orElse(HeapObject.open(ENTRY));
            map = pair.get("key") == null ? map.withRest(Value.opaque("", Tag.EXTERNAL)) : Maps.put(map, pair.get("key"), pair.get("value"));
        }
        return all == null ? map.withRest(Value.opaque("", Tag.EXTERNAL)) : map;
    }

    static HeapObject entry(Value key, Value value) {
        return HeapObject.of(ENTRY).with("key", key).with("value", value);
    }

    static Value any(HeapObject object) {
        Value all = object.rest();
        for (var slot : object.slots().entrySet()) {
            all = slot.getKey().equals(Models.LENGTH) ? all : slot.getValue().or(all);
        }
        return all;
    }

    private Value optional(HeapObject optional) {
        Value value = optional.get("value");
        return switch (call.name()) {
            case "get", "orElseThrow", "join", "getNow" -> value;
            case "orElse" -> orElse(value, call.argument(0));
            case "orElseGet" -> orElse(value, lambda(call.argument(0), List.of()));
            case "map", "flatMap", "thenApply", "thenApplyAsync", "thenCompose" -> mapped(lambda(call.argument(0), List.of(value)));
            case "filter" -> filtered(value);
            case "or" -> value.constant().isEmpty() ? null : value.constant().get() == Literal.NULL ? lambda(call.argument(0), List.of()) : call.receiver();
            case "ifPresent", "thenAccept", "thenAcceptAsync" -> lambda(call.argument(0), List.of(value));
            case "isPresent" -> value.constant().map(known -> call.literal(known == Literal.NULL ? 0 : 1)).orElse(null);
            default -> null;
        };
    }

    /** Null where it is not known whether the value stays. */
    private Value filtered(Value value) {
        Integer stays = lambda(call.argument(0), List.of(value)).number().orElse(null);
        return stays == null ? null : stays != 0 ? call.receiver() : optional(call, call.literal(Literal.NULL));
    }

    /** It begins with what its lambda gives, in each thread. */
    private Value begun() {
        Value initial = lambda(call.argument(0), List.of());
        call.caller().escaped(initial, call.frame().heap());
        return call.make(HeapObject.of(THREAD_LOCAL).with("value", initial));
    }

    private Value local(HeapObject on) {
        return switch (call.name()) {
            case "get" -> on.get("value");
            case "set" -> {
                call.target(on.with("value", call.argument(0)));
                yield call.literal(0);
            }
            default -> null;
        };
    }

    private Value mapped(Value value) {
        return call.name().equals("flatMap") || call.name().equals("thenCompose") ? value : call.make(HeapObject.of(OPTIONAL).with("value", value));
    }

    private Value lambda(Value function, List<Value> arguments) {
        HeapObject lambda = call.object(function).orElse(null);
        if (lambda != null && lambda.payload() instanceof Lambdas.Lambda) {
            Result result = Lambdas.run(call, lambda, arguments);
            if (result.returns() && result.value() != null) {
                return result.value();
            }
        }
        return Value.opaque("", Tag.EXTERNAL);
    }
}
