package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/** Texts that are put together, and StringBuilder. */
final class Texts {

    /** Longer texts are not kept: no name of an algorithm is that long. */
    static final int LONGEST = 8192;
    private static final String TEXT = "text";
    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

    private Texts() {
    }

    static Value append(Value text, Value piece, Type type, Invocation call) {
        Value all = null;
        Value shown = shown(piece, call);
        for (Atom one : text.atoms()) {
            for (Atom other : shown.atoms()) {
                Value next = one instanceof Literal a && other instanceof Literal b && fits(a, b) && b.value() != Literal.NULL
                        ? Value.literal(a.value() + show(b.value(), type), source(a, b))
                        : Value.opaque("Ljava/lang/String;", tags(one, other, call), "");
                all = all == null ? next : all.or(next);
            }
        }
        return all;
    }

    /** Texts with a separator between each two. */
    static Value joined(List<Value> all, Value separator, Invocation call) {
        Value text = call.literal("");
        for (int i = 0; i < all.size(); i++) {
            text = i == 0 ? text : append(text, separator, Type.getType(String.class), call);
            text = append(text, all.get(i), Type.getType(String.class), call);
        }
        return text;
    }

    /** Nobody wants the word "null" behind a text: where null is put, something else comes before it runs. */
    private static Set<Tag> tags(Atom one, Atom other, Invocation call) {
        boolean missing = other instanceof Literal literal && literal.value() == Literal.NULL;
        return missing ? Set.of(Tag.EXTERNAL) : new Contents(call.frame().heap()).tags(List.of(Value.of(one), Value.of(other)));
    }

    /** The text that an object turns into: that of a StringBuilder, the name of an enum constant. */
    static Value shown(Value value, Invocation call) {
        Value all = null;
        for (Atom atom : value.atoms()) {
            HeapObject object = atom instanceof Ref ref ? call.frame().heap().get(ref.id()) : null;
            Value text = object == null ? null : object.get(TEXT) != null ? object.get(TEXT) : object.get("#name");
            Value next = text == null ? Value.of(atom) : text;
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    /** A text that is made out of another, of characters or of bytes. */
    static Value made(Invocation call) {
        if (!call.owner().equals("java/lang/String") || !call.name().equals("<init>") || call.receiver().object().isEmpty()) {
            return null;
        }
        Value content = call.arguments() == 0 ? call.literal("") : shown(call.argument(0), call);
        Value text = content.text().isPresent() ? content : Pure.text(call).orElse(
                Value.opaque("Ljava/lang/String;", new Contents(call.frame().heap()).tags(content), ""));
        call.frame().replace(call.receiver().object().get().id(), text);
        return call.literal(0);
    }

    private static boolean fits(Literal a, Literal b) {
        return String.valueOf(a.value()).length() + String.valueOf(b.value()).length() < LONGEST;
    }

    private static Source source(Literal a, Literal b) {
        return a.value().equals("") ? b.source() : a.source().name().isEmpty() && !b.source().name().isEmpty() ? b.source() : a.source();
    }

    private static String show(Object value, Type type) {
        if (value instanceof Integer number && type.getSort() == Type.CHAR) {
            return String.valueOf((char) number.intValue());
        }
        if (value instanceof Integer number && type.getSort() == Type.BOOLEAN) {
            return String.valueOf(number != 0);
        }
        return String.valueOf(value);
    }

    /** What a call on a StringBuilder gives; null if this is none. */
    static Value builder(Invocation call) {
        HeapObject builder = call.target();
        if (builder == null || !BUILDERS.contains(builder.type())) {
            return null;
        }
        Value text = builder.get(TEXT) == null ? call.literal("") : builder.get(TEXT);
        return switch (call.name()) {
            case "<init>" -> start(call, builder);
            case "append" -> change(call, builder, call.arguments() == 1 ? append(text, call.argument(0), call.type(0), call) : unknown(call));
            case "toString" -> text;
            case "setLength" -> change(call, builder, call.argument(0).number().filter(length -> length == 0).isPresent()
                    ? call.literal("") : unknown(call));
            case "length" -> text.text().map(String::length).map(call::literal).orElse(unknown(call));
            case "reverse" -> change(call, builder, text.text()
                    .map(known -> call.literal(new StringBuilder(known).reverse().toString())).orElse(unknown(call)));
            case "insert" -> change(call, builder, insert(text, call));
            case "delete", "deleteCharAt", "replace", "setCharAt" -> change(call, builder, changed(text, call));
            case "substring", "subSequence", "charAt" -> part(text, call);
            default -> call.returns().getSort() == Type.OBJECT && BUILDERS.contains(call.returns().getInternalName())
                    ? change(call, builder, unknown(call)) : unknown(call);
        };
    }

    private static Value insert(Value text, Invocation call) {
        boolean atStart = call.argument(0).number().filter(index -> index == 0).isPresent() && call.arguments() == 2;
        return atStart ? append(append(call.literal(""), call.argument(1), call.type(1), call), text, Type.getType(String.class), call)
                : changed(text, call);
    }

    /** What the JDK's own builder makes of a text that is known. */
    private static Value changed(Value text, Invocation call) {
        StringBuilder builder = new StringBuilder(text.text().orElse(""));
        boolean known = text.text().isPresent() && Pure.run(builder, call) && builder.length() < LONGEST;
        return known ? call.literal(builder.toString()) : unknown(call);
    }

    /** A part of a builder is the same part of its text. */
    private static Value part(Value text, Invocation call) {
        List<Value> all = new ArrayList<>(call.all());
        all.set(0, text);
        Value part = Pure.call(new Invocation(call.opcode(), "java/lang/String", call.name(), call.desc(), all, call.frame(), call.caller(), call.position()));
        return part == null ? unknown(call) : part;
    }

    private static Value start(Invocation call, HeapObject builder) {
        boolean text = call.arguments() == 1 && call.type(0).getSort() == Type.OBJECT;
        call.target(builder.with(TEXT, text ? append(call.literal(""), call.argument(0), call.type(0), call) : call.literal("")));
        return null;
    }

    private static Value change(Invocation call, HeapObject builder, Value text) {
        call.target(builder.with(TEXT, text));
        return call.receiver();
    }

    private static Value unknown(Invocation call) {
        return Value.opaque(call.returns().getDescriptor(), new Contents(call.frame().heap()).tags(call.all()), "");
    }
}
