package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;
import org.objectweb.asm.Type;

/** What Groovy's compiler writes where types are known: casts, texts with holes, literal lists and maps. */
final class Groovy {

    static final String FACTORY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";
    private static final String TEXT = "org/codehaus/groovy/runtime/GStringImpl";
    private static final String LITERALS = "org/codehaus/groovy/runtime/ScriptBytecodeAdapter";
    private static final String METHODS = "org/codehaus/groovy/runtime/DefaultGroovyMethods";

    private Groovy() {
    }

    /** Whether what invokedynamic makes is the operand as another type: by a cast, or by "as" with the type as second operand. */
    static boolean isCast(String name, Invocation call) {
        return name.equals("cast") && call.all().size() == 1
                || name.equals("invoke") && call.all().size() == 2 && call.argument(1).constant().orElse(null) instanceof Type && call.desc().startsWith("(Lgroovy/lang/GString;");
    }

    static Value cast(Invocation call) {
        return call.argument(0);
    }

    /** The result; null if the call is none of these. */
    static Value call(Invocation call) {
        return switch (call.owner()) {
            case TEXT -> call.name().equals("<init>") && call.arguments() == 2 ? text(call) : null;
            case LITERALS -> literal(call);
            case METHODS -> call.name().equals("getAt") ? element(call) : null;
            default -> null;
        };
    }

    /** The pieces of the text stand around the values. */
    private static Value text(Invocation call) {
        List<Value> values = call.object(call.argument(0)).map(Containers::contents).orElse(null);
        List<Value> pieces = call.object(call.argument(1)).map(Containers::contents).orElse(null);
        if (values == null || pieces == null || call.receiver().object().isEmpty()) {
            return null;
        }
        Value text = call.literal("");
        for (int i = 0; i < Math.max(values.size(), pieces.size()); i++) {
            text = i < pieces.size() ? append(call, text, pieces.get(i)) : text;
            text = i < values.size() ? append(call, text, values.get(i)) : text;
        }
        call.frame().replace(call.receiver().object().get().id(), text);
        return call.literal(0);
    }

    private static Value append(Invocation call, Value text, Value piece) {
        return Texts.append(text, piece, Type.getType(Object.class), call);
    }

    private static Value literal(Invocation call) {
        List<Value> items = call.arguments() == 1 ? call.object(call.argument(0)).map(Containers::contents).orElse(null) : null;
        return items == null ? null : switch (call.name()) {
            case "createList" -> call.make(Containers.listOf(call, items));
            case "createMap" -> {
                HeapObject map = HeapObject.of(Containers.MAP);
                for (int i = 0; i + 1 < items.size(); i += 2) {
                    map = Maps.put(map, items.get(i), items.get(i + 1));
                }
                yield call.make(map);
            }
            default -> null;
        };
    }

    private static Value element(Invocation call) {
        HeapObject on = call.object(call.argument(0)).orElse(null);
        if (on == null || on.open()) {
            return null;
        }
        if (Containers.isMap(on)) {
            return Maps.get(on, call.argument(1), call);
        }
        List<Value> items = Containers.contents(on);
        Integer at = call.argument(1).number().orElse(null);
        return items == null || at == null || at < -items.size() || at >= items.size() ? null : items.get(at < 0 ? items.size() + at : at);
    }
}
