package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams of known elements: they are kept as the list that they come from. */
final class Streams {

    private static final String JOINING = "java/util/stream/Collectors$joining";
    private static final String LISTING = "java/util/stream/Collectors$toList";

    private final Invocation call;

    Streams(Invocation call) {
        this.call = call;
    }

    /** A collector, or what a stream gives; null if the call is about none, or its elements are not known. */
    Value result() {
        if (call.owner().equals("java/util/stream/Collectors")) {
            return collector();
        }
        HeapObject on = call.target();
        List<Value> elements = on == null || on.open() || !Containers.isList(on) ? null : Containers.contents(on);
        if (elements == null) {
            return null;
        }
        return switch (call.name()) {
            case "stream", "sequential", "parallelStream", "unordered", "toList", "boxed" -> call.receiver();
            case "map", "mapToObj", "mapToInt" -> mapped(elements);
            case "filter" -> filtered(elements);
            case "skip" -> part(elements, true);
            case "limit" -> part(elements, false);
            case "reduce" -> reduced(elements);
            case "collect" -> collected(elements);
            case "findFirst", "findAny" -> elements.isEmpty() ? null : Containers.optional(call, elements.get(0));
            default -> null;
        };
    }

    private Value collector() {
        return switch (call.name()) {
            case "joining" -> call.arguments() > 1 ? null : call.make(HeapObject.of(JOINING)
                    .with("separator", call.arguments() == 0 ? call.literal("") : call.argument(0)));
            case "toList", "toUnmodifiableList" -> call.make(HeapObject.of(LISTING));
            default -> null;
        };
    }

    private Value mapped(List<Value> elements) {
        HeapObject lambda = object(call.argument(0));
        List<Value> mapped = new ArrayList<>();
        for (Value element : elements) {
            Value next = run(lambda, List.of(element)).orElse(null);
            if (next == null) {
                return null;
            }
            mapped.add(next);
        }
        return call.make(Containers.listOf(call, mapped));
    }

    private Value part(List<Value> elements, boolean behind) {
        Object count = call.argument(0).constant().orElse(null);
        if (!(count instanceof Long number) || number < 0) {
            return null;
        }
        int at = (int) Math.min(number, elements.size());
        return call.make(Containers.listOf(call, behind ? elements.subList(at, elements.size()) : elements.subList(0, at)));
    }

    /** Null where it is not known of each element whether it stays. */
    private Value filtered(List<Value> elements) {
        HeapObject lambda = object(call.argument(0));
        List<Value> kept = new ArrayList<>();
        for (Value element : elements) {
            Integer stays = run(lambda, List.of(element)).flatMap(Value::number).orElse(null);
            if (stays == null) {
                return null;
            }
            if (stays != 0) {
                kept.add(element);
            }
        }
        return call.make(Containers.listOf(call, kept));
    }

    /** With a first value, or with the first element, which gives an Optional. */
    private Value reduced(List<Value> elements) {
        boolean optional = call.arguments() == 1;
        if (call.arguments() > 2 || optional && elements.isEmpty()) {
            return null;
        }
        HeapObject lambda = object(call.argument(call.arguments() - 1));
        Value all = optional ? elements.get(0) : call.argument(0);
        for (Value element : optional ? elements.subList(1, elements.size()) : elements) {
            all = run(lambda, List.of(all, element)).orElse(null);
            if (all == null) {
                return null;
            }
        }
        return optional ? Containers.optional(call, all) : all;
    }

    private Optional<Value> run(HeapObject lambda, List<Value> arguments) {
        if (lambda == null || !(lambda.payload() instanceof Lambdas.Lambda)) {
            return Optional.empty();
        }
        Result result = Lambdas.run(call, lambda, arguments);
        return result.returns() ? Optional.ofNullable(result.value()) : Optional.empty();
    }

    private Value collected(List<Value> elements) {
        HeapObject collector = call.arguments() == 1 ? object(call.argument(0)) : null;
        if (collector == null) {
            return null;
        }
        return switch (collector.type()) {
            case LISTING -> call.receiver();
            case JOINING -> Texts.joined(elements, collector.get("separator"), call);
            default -> null;
        };
    }

    private HeapObject object(Value value) {
        return call.object(value).orElse(null);
    }
}
