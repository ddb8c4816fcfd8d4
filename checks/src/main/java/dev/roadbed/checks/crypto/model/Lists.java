package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What calls on lists, sets, queues and their iterators give and change. */
public final class Lists {

    static final String ITERATOR = "java/util/Iterator";

    private final Invocation call;

    Lists(Invocation call) {
        this.call = call;
    }

    /** The result; null if the call is not one that is known. */
    Value result(HeapObject list) {
        return switch (call.name()) {
            case "<init>" -> start(list);
            case "add", "addLast", "offer", "offerLast", "addElement", "put" -> add(list);
            case "push" -> isStack(list) ? add(list) : insert(list, call.literal(0));
            case "addFirst", "offerFirst" -> insert(list, call.literal(0));
            case "clear" -> replaced(list, List.of(), call.literal(0));
            case "addAll" -> addAll(list);
            case "get", "elementAt" -> element(list, call.argument(0));
            case "peek" -> isStack(list) ? last(list) : element(list, call.literal(0));
            case "getFirst", "first", "peekFirst", "element", "firstElement" -> element(list, call.literal(0));
            case "getLast", "last", "peekLast", "lastElement" -> last(list);
            case "pop" -> isStack(list) ? taken(list, size(list) - 1) : taken(list, 0);
            case "pollLast", "removeLast" -> taken(list, size(list) - 1);
            case "poll", "pollFirst", "removeFirst", "take" -> taken(list, 0);
            case "remove" -> remove(list);
            case "size" -> list.rest() == null ? list.get(Models.LENGTH) : null;
            case "isEmpty" -> list.rest() == null ? list.get(Models.LENGTH).number().map(size -> call.literal(size == 0 ? 1 : 0)).orElse(null) : null;
            case "iterator", "listIterator" -> call.make(HeapObject.of(ITERATOR).with("of", call.receiver()).with("at", call.literal(0)));
            case "set" -> set(list);
            case "toArray" -> call.make(toArray(list));
            case "contains" -> contains(list);
            default -> null;
        };
    }

    private Value start(HeapObject list) {
        List<Value> copied = call.arguments() == 1 && !call.desc().startsWith("(I") ? call.object(call.argument(0)).map(Containers::contents).orElse(null) : List.of();
        HeapObject filled = Containers.listOf(call, copied);
        call.target(new HeapObject(list.type(), filled.slots(), filled.rest(), false, null));
        return null;
    }

    private Value add(HeapObject list) {
        if (call.arguments() > 1) {
            return insert(list, call.argument(0));
        }
        Integer size = list.get(Models.LENGTH) == null ? null : list.get(Models.LENGTH).number().orElse(null);
        Value item = call.argument(call.arguments() - 1);
        call.target(size == null || list.rest() != null ? list.withRest(item)
                : list.with(size, item).with(Models.LENGTH, call.literal(size + 1)));
        return call.literal(1);
    }

    private Value addAll(HeapObject list) {
        List<Value> items = call.object(call.argument(0)).map(Containers::contents).orElse(null);
        List<Value> mine = Containers.contents(list);
        if (items == null || mine == null) {
            call.target(list.withRest(Value.opaque("", new Contents(call.frame().heap()).tags(call.argument(0)), "")));
        } else {
            List<Value> all = new ArrayList<>(mine);
            all.addAll(items);
            call.target(new HeapObject(list.type(), Containers.listOf(call, all).slots(), null, false, null));
        }
        return call.literal(1);
    }

    private Value element(HeapObject list, Value index) {
        if (index.number().isPresent() && list.rest() == null) {
            return list.get(index.number().get());
        }
        return Containers.any(list);
    }

    private static boolean isStack(HeapObject list) {
        return list.type().equals(Containers.STACK);
    }

    /** Which element of a set comes first is not looked at: any may. */
    private static List<Value> ordered(HeapObject list) {
        List<Value> all = Containers.contents(list);
        return all == null || all.size() > 1 && list.type().endsWith("Set") ? null : all;
    }

    private static int size(HeapObject list) {
        List<Value> all = ordered(list);
        return all == null ? 0 : all.size();
    }

    private Value last(HeapObject list) {
        List<Value> all = ordered(list);
        return all == null || all.isEmpty() ? Containers.any(list) : all.get(all.size() - 1);
    }

    /** One is taken out; of those whose places are not known each may come, and stays. */
    private Value taken(HeapObject list, int at) {
        List<Value> all = ordered(list);
        if (all == null || at < 0 || at >= all.size()) {
            return Containers.any(list);
        }
        List<Value> left = new ArrayList<>(all);
        return replaced(list, left, left.remove(at));
    }

    /** By its place, by what it is, or the first one. */
    private Value remove(HeapObject list) {
        if (call.arguments() == 0) {
            return taken(list, 0);
        }
        if (call.desc().startsWith("(I)")) {
            return call.argument(0).number().map(at -> taken(list, at)).orElseGet(() -> Containers.any(list));
        }
        List<Value> all = Containers.contents(list);
        Value wanted = call.argument(0);
        boolean known = all != null && wanted.constant().isPresent() && all.stream().allMatch(item -> item.constant().isPresent());
        if (!known) {
            return null;
        }
        List<Value> left = new ArrayList<>(all);
        for (int at = 0; at < left.size(); at++) {
            if (wanted.means(left.get(at))) {
                left.remove(at);
                return replaced(list, left, call.literal(1));
            }
        }
        return call.literal(0);
    }

    private Value insert(HeapObject list, Value index) {
        List<Value> all = Containers.contents(list);
        Integer at = index.number().orElse(null);
        Value item = call.argument(call.arguments() - 1);
        if (all == null || at == null || at < 0 || at > all.size()) {
            call.target(list.withRest(item));
            return call.literal(1);
        }
        List<Value> more = new ArrayList<>(all);
        more.add(at, item);
        return replaced(list, more, call.literal(1));
    }

    private Value replaced(HeapObject list, List<Value> items, Value result) {
        call.target(new HeapObject(list.type(), Containers.listOf(call, items).slots(), null, false, null));
        return result;
    }

    private Value set(HeapObject list) {
        call.target(call.argument(0).number().isPresent() && list.rest() == null ? list.with(call.argument(0).number().get(), call.argument(1))
                : list.withRest(call.argument(1)));
        return Containers.any(list);
    }

    private HeapObject toArray(HeapObject list) {
        return new HeapObject("[Ljava/lang/Object;", list.slots(), list.rest(), false, null);
    }

    private Value contains(HeapObject list) {
        List<Value> all = Containers.contents(list);
        Value wanted = call.argument(0);
        boolean known = all != null && wanted.isLiteral() && wanted.constant().isPresent() && all.stream().allMatch(item -> item.constant().isPresent());
        return known ? call.literal(all.stream().anyMatch(wanted::means) ? 1 : 0) : null;
    }

    /** The next element of a list, or whether there is one. */
    Value iterator(HeapObject iterator) {
        HeapObject list = call.object(iterator.get("of")).orElse(HeapObject.open(Containers.LIST));
        Integer at = iterator.get("at").number().orElse(null);
        List<Value> items = Containers.contents(list);
        if (call.name().equals("hasNext")) {
            return items == null || at == null ? null : call.literal(at < items.size() ? 1 : 0);
        }
        if (!call.name().equals("next")) {
            return null;
        }
        call.target(iterator.with("at", at == null ? iterator.get("at") : call.literal(at + 1)));
        return items != null && at != null && at < items.size() ? items.get(at) : Containers.any(list);
    }
}
