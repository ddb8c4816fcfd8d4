package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps and properties: content by key where the key is known. */
final class Maps {

    private final Invocation call;

    Maps(Invocation call) {
        this.call = call;
    }

    /** What a key is in the slots; empty if it is not known. */
    private static Optional<Object> key(Value key) {
        return key.constant().or(() -> key.object().map(Object.class::cast))
                .or(() -> key.atoms().size() == 1 && key.atoms().get(0) instanceof Opaque opaque
                        && !opaque.label().isEmpty() ? Optional.of(opaque.label()) : Optional.empty())
                .map(known -> Map.entry("key", known));
    }

    static HeapObject put(HeapObject map, Value key, Value value) {
        Optional<Object> known = key(key);
        return known.isPresent() ? map.with(known.get(), value) : map.withRest(value);
    }

    Value result(HeapObject map) {
        return switch (call.name()) {
            case "<init>" -> start(map);
            case "putIfAbsent" -> putIfAbsent(map);
            case "remove" -> call.arguments() == 1 ? removed(map) : null;
            case "put", "setProperty", "replace" -> {
                if (call.arguments() > 2) {
                    yield null;
                }
                Value old = get(map, call.argument(0));
                call.target(put(map, call.argument(0), call.argument(1)));
                yield old;
            }
            case "putAll" -> copy(map);
            case "get", "getProperty", "getOrDefault" -> {
                Value found = get(map, call.argument(0));
                yield call.arguments() == 2 ? Containers.orElse(found, call.argument(1)) : found;
            }
            case "computeIfAbsent" -> compute(map);
            case "containsKey" -> map.rest() != null || key(call.argument(0)).isEmpty() ? null
                    : call.literal(map.get(key(call.argument(0)).get()) != null ? 1 : 0);
            case "values" -> call.make(listed(map, "value"));
            case "keySet", "navigableKeySet" -> call.make(listed(map, "key"));
            case "entrySet" -> call.make(listed(map, "entry"));
            // Which one is first is not looked at: any may be.
            case "firstEntry", "lastEntry", "pollFirstEntry", "pollLastEntry" -> any(map);
            case "load" -> load(map);
            default -> null;
        };
    }

    private Value removed(HeapObject map) {
        Value old = get(map, call.argument(0));
        key(call.argument(0)).filter(known -> map.rest() == null).ifPresent(known -> {
            Map<Object, Value> left = new LinkedHashMap<>(map.slots());
            left.remove(known);
            call.target(new HeapObject(map.type(), left, null, map.open(), map.payload()));
        });
        return old;
    }

    private Value start(HeapObject map) {
        return call.arguments() == 1 && call.desc().startsWith("(Ljava/util/") ? copy(map) : null;
    }

    private Value copy(HeapObject map) {
        HeapObject other = call.object(call.argument(0)).orElse(null);
        HeapObject all = map;
        if (other == null || other.open()) {
            all = all.withRest(Value.opaque("", Tag.EXTERNAL));
        } else {
            for (var slot : other.slots().entrySet()) {
                all = all.with(slot.getKey(), slot.getValue());
            }
            all = other.rest() == null ? all : all.withRest(other.rest());
        }
        call.target(all);
        return call.literal(0);
    }

    private Value get(HeapObject map, Value key) {
        return get(map, key, call);
    }

    /** What a map has for a key. */
    static Value get(HeapObject map, Value key, Invocation call) {
        Value all = null;
        for (var atom : key.atoms()) {
            Value next = one(map, Value.of(atom), call);
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private static Value one(HeapObject map, Value key, Invocation call) {
        Optional<Object> known = key(key);
        Value missing = call.literal(Literal.NULL);
        if (known.isEmpty()) {
            Value any = Containers.any(map);
            return any == null ? missing : any;
        }
        Value found = map.get(known.get());
        return found != null ? found.or(map.rest()) : map.rest() != null ? map.rest() : missing;
    }

    private Value compute(HeapObject map) {
        Value found = get(map, call.argument(0));
        HeapObject lambda = call.object(call.argument(1)).orElse(null);
        boolean present = found.constant().filter(known -> known == Literal.NULL).isEmpty() && map.rest() == null;
        if (present || lambda == null || !(lambda.payload() instanceof Lambdas.Lambda)) {
            return found;
        }
        Result made = Lambdas.run(call, lambda, List.of(call.argument(0)));
        if (made.returns() && made.value() != null) {
            call.target(put(call.target(), call.argument(0), made.value()));
            return made.value();
        }
        return found;
    }

    private Value putIfAbsent(HeapObject map) {
        Value old = get(map, call.argument(0));
        boolean missing = old.constant().filter(known -> known == Literal.NULL).isPresent();
        if (missing || map.rest() != null) {
            call.target(put(map, call.argument(0), call.argument(1)));
        }
        return old;
    }

    /** Keys, values or entries as a list. */
    private HeapObject listed(HeapObject map, String what) {
        HeapObject list = HeapObject.of(Containers.LIST);
        int size = 0;
        for (var slot : map.slots().entrySet()) {
            Object known = slot.getKey() instanceof Map.Entry<?, ?> key ? key.getValue() : slot.getKey();
            list = list.with(size, part(known instanceof Ref ref ? Value.of(ref) : call.literal(known), slot.getValue(), what, size));
            size++;
        }
        list = list.with(Models.LENGTH, call.literal(size));
        return map.rest() == null ? list : list.withRest(part(Value.opaque("", Tag.EXTERNAL), map.rest(), what, size));
    }

    private Value part(Value key, Value value, String what, int index) {
        return switch (what) {
            case "key" -> key;
            case "value" -> value;
            default -> call.make(Containers.entry(key, value), "entry" + index);
        };
    }

    private Value any(HeapObject map) {
        Value value = Containers.any(map);
        return value == null ? null : call.make(Containers.entry(Value.opaque("", Tag.EXTERNAL), value), "entry");
    }

    private Value load(HeapObject map) {
        call.target(loaded(map));
        return call.literal(0);
    }

    /** With the properties of a resource of the project, if the first argument reads one. */
    HeapObject loaded(HeapObject map) {
        HeapObject stream = call.object(call.argument(0)).orElse(null);
        String resource = stream == null || stream.get(Models.RESOURCE) == null ? null : stream.get(Models.RESOURCE).text().orElse(null);
        Map<String, Value> content = resource == null ? null : call.caller().resource(resource);
        if (content == null) {
            return map.withRest(Value.opaque("Ljava/lang/String;", Tag.EXTERNAL));
        }
        HeapObject all = map;
        for (var entry : content.entrySet()) {
            all = put(all, call.literal(entry.getKey()), entry.getValue());
        }
        return all;
    }
}
