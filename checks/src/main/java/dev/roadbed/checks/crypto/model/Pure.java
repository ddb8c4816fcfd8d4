package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.lang.reflect.Array;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Calls of small pure methods of java.lang with known arguments: they are really made. Only methods that cost little whatever
 * they are given; a text that repeats or a regular expression could take for ever.
 */
final class Pure {

    private static final Set<String> OWNERS = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean",
            "java/lang/Character", "java/lang/Byte", "java/lang/Short", "java/lang/Math", "java/lang/Double", "java/lang/Float");
    private static final Set<String> COSTLY = Set.of("repeat", "format", "formatted", "matches", "replaceAll", "replaceFirst", "getInteger",
            "getLong", "getBoolean", "random", "intern", "indent");
    /** Their results are as long as the product of two texts, or they run a regular expression: only for short and plain ones. */
    private static final Set<String> MULTIPLYING = Set.of("replace", "join", "split");
    private static final int LONGEST_FACTOR = 256;
    /** They may look for each place of one text at each place of another. */
    private static final Set<String> SEARCHING = Set.of("indexOf", "lastIndexOf", "contains");
    private static final int LONGEST_ARRAY = 512;
    private static final Map<Integer, Class<?>> PRIMITIVE = Map.of(Type.BOOLEAN, boolean.class, Type.CHAR, char.class, Type.BYTE, byte.class,
            Type.SHORT, short.class, Type.INT, int.class, Type.LONG, long.class, Type.FLOAT, float.class, Type.DOUBLE, double.class);

    private final Invocation call;

    private Pure(Invocation call) {
        this.call = call;
    }

    /** The result; null if the call is not one of these or its arguments are not known. */
    static Value call(Invocation call) {
        if (!OWNERS.contains(call.owner()) || COSTLY.contains(call.name()) || call.name().startsWith("<")) {
            return null;
        }
        return isKnown(call) ? new Pure(call).each() : null;
    }

    /** Of most calls some argument is not known: then nothing is tried. */
    private static boolean isKnown(Invocation call) {
        int combinations = 1;
        boolean multiplies = MULTIPLYING.contains(call.name());
        boolean searches = SEARCHING.contains(call.name());
        for (Value value : call.all()) {
            if (multiplies && value.atoms().stream().anyMatch(Pure::isUnfit) || searches && value.atoms().stream().anyMatch(Pure::isLong)) {
                return false;
            }
            combinations *= value.atoms().size();
            for (Atom atom : value.atoms()) {
                if (combinations > Value.MOST || atom instanceof Opaque opaque && opaque.label().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isUnfit(Atom atom) {
        return isLong(atom) || atom instanceof Literal literal && literal.value() instanceof String text && text.matches(".*[+*{(].*");
    }

    private static boolean isLong(Atom atom) {
        return atom instanceof Literal literal && literal.value() instanceof String text && text.length() > LONGEST_FACTOR;
    }

    /** The text that a constructor of String makes of known characters or bytes. */
    static Optional<Value> text(Invocation call) {
        try {
            Object content = new Pure(call).java(call.argument(0), call.type(0));
            boolean part = call.arguments() > 2;
            int from = part ? call.argument(1).number().orElse(-1) : 0;
            int count = part ? call.argument(2).number().orElse(-1) : content.getClass().isArray() ? Array.getLength(content) : 0;
            String text = content instanceof char[] characters ? new String(characters, from, count)
                    : content instanceof byte[] bytes ? new String(bytes, from, count, StandardCharsets.UTF_8) : null;
            return Optional.ofNullable(text).map(known -> Value.literal(known, new Contents(call.frame().heap())
                    .source(call.argument(0)).orElse(call.source())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Value each() {
        List<List<Value>> combinations = new ArrayList<>(List.of(List.of()));
        for (Value value : call.all()) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> start : combinations) {
                for (Atom atom : value.atoms()) {
                    List<Value> next = new ArrayList<>(start);
                    next.add(Value.of(atom));
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        Value all = null;
        for (List<Value> arguments : combinations.size() > Value.MOST ? List.<List<Value>>of() : combinations) {
            Value next = one(arguments);
            if (next == null) {
                return null;
            }
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    /** Makes the call on this object; whether it could be made. */
    static boolean run(Object receiver, Invocation call) {
        try {
            new Pure(call).invoke(receiver.getClass(), receiver, call.all());
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException | NullPointerException e) {
            // As below.
            return false;
        }
    }

    private Object invoke(Class<?> owner, Object receiver, List<Value> values) throws ReflectiveOperationException {
        Type[] types = Type.getArgumentTypes(call.desc());
        Class<?>[] classes = new Class<?>[types.length];
        Object[] arguments = new Object[types.length];
        int first = call.isStatic() ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            classes[i] = type(types[i]);
            arguments[i] = java(values.get(i + first), types[i]);
        }
        return owner.getMethod(call.name(), classes).invoke(receiver, arguments);
    }

    private Value one(List<Value> values) {
        try {
            Class<?> owner = Class.forName(call.owner().replace('/', '.'));
            Object receiver = call.isStatic() ? null : java(values.get(0), Type.getObjectType(call.owner()));
            return back(invoke(owner, receiver, values), values);
        } catch (ReflectiveOperationException | IllegalArgumentException | NullPointerException e) {
            // Not known, no such method, or it would throw: then the general rule for calls answers.
            return null;
        }
    }

    private static Class<?> type(Type type) throws ClassNotFoundException {
        Class<?> primitive = PRIMITIVE.get(type.getSort());
        return primitive != null ? primitive : Class.forName(type.getSort() == Type.ARRAY
                ? type.getDescriptor().replace('/', '.') : type.getClassName(), false, null);
    }

    /** @throws IllegalArgumentException if the value is not known */
    private Object java(Value value, Type type) {
        if (value.constant().isPresent()) {
            return primitive(value.constant().get(), type);
        }
        Atom atom = value.atoms().get(0);
        if (atom instanceof Opaque opaque && opaque.label().startsWith("java/nio/charset/StandardCharsets.")) {
            return Charset.forName(opaque.label().substring(opaque.label().indexOf('.') + 1).replace('_', '-'));
        }
        if (atom instanceof Opaque opaque && opaque.label().startsWith("java/util/Locale.")) {
            // Names of algorithms are in letters that all of these treat alike.
            return Locale.ROOT;
        }
        HeapObject object = call.object(value)
                .orElseThrow(() -> new IllegalArgumentException("unknown"));
        return array(object);
    }

    private Object array(HeapObject object) {
        Integer length = object.get(Models.LENGTH) == null ? null : object.get(Models.LENGTH).number().orElse(null);
        boolean known = object.type().startsWith("[") && object.rest() == null && length != null && length <= LONGEST_ARRAY && length >= 0;
        if (!known) {
            throw new IllegalArgumentException("unknown");
        }
        Type element = Type.getType(object.type().substring(1));
        try {
            Object array = Array.newInstance(type(element), length);
            for (int i = 0; i < length; i++) {
                if (object.get(i) != null) {
                    Array.set(array, i, java(object.get(i), element));
                }
            }
            return array;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("unknown", e);
        }
    }

    private static Object primitive(Object value, Type type) {
        if (value == Literal.NULL || value instanceof Type) {
            throw new IllegalArgumentException("unknown");
        }
        if (value instanceof Integer number) {
            return switch (type.getSort()) {
                case Type.BOOLEAN -> number != 0;
                case Type.CHAR -> (char) number.intValue();
                case Type.BYTE -> number.byteValue();
                case Type.SHORT -> number.shortValue();
                case Type.OBJECT -> switch (type.getInternalName()) {
                    case "java/lang/Boolean" -> number != 0;
                    case "java/lang/Character" -> (char) number.intValue();
                    case "java/lang/Byte" -> number.byteValue();
                    case "java/lang/Short" -> number.shortValue();
                    default -> value;
                };
                default -> value;
            };
        }
        return value;
    }

    private Value back(Object result, List<Value> values) {
        Value found = values.stream().filter(value -> value.source().isPresent()).findFirst().orElse(null);
        var source = found == null ? call.source() : found.source().get();
        if (result == null) {
            return Value.literal(Literal.NULL, source);
        }
        if (result.getClass().isArray()) {
            return arrayBack(result, source);
        }
        Object simple = simple(result);
        return simple == null ? null : Value.literal(simple, source);
    }

    private static Object simple(Object result) {
        if (result instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (result instanceof Character character) {
            return (int) character;
        }
        if (result instanceof Byte || result instanceof Short) {
            return ((Number) result).intValue();
        }
        return result instanceof Number || result instanceof String text && text.length() < Texts.LONGEST ? result : null;
    }

    private Value arrayBack(Object result, Source source) {
        int length = Array.getLength(result);
        HeapObject array = HeapObject.of(call.returns().getDescriptor()).with(Models.LENGTH, Value.literal(length, source));
        for (int i = 0; i < Math.min(length, LONGEST_ARRAY); i++) {
            array = array.with(i, Value.literal(simple(Array.get(result, i)), source));
        }
        return call.make(array);
    }
}
