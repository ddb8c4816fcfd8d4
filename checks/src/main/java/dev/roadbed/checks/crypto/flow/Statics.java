package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.MethodId;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** What static fields hold: constants, what the class initialiser leaves there, and what methods set them to. */
final class Statics {

    private static final int STEPS = 30_000;
    private static final int DEEPEST = 8;

    private final Engine engine;
    private final Map<String, Map<String, Value>> initialised = new HashMap<>();
    private int depth;

    Statics(Engine engine) {
        this.engine = engine;
    }

    Value get(String owner, String name, String desc) {
        FieldNode field = engine.program().field(owner, name);
        if (field == null && owner.equals("java/lang/Boolean") && (name.equals("TRUE") || name.equals("FALSE"))) {
            return Value.literal(name.equals("TRUE") ? 1 : 0, new Source("Boolean." + name, owner, 0));
        }
        if (field == null) {
            return Value.opaque(desc, Set.of(Tag.CONSTANT), owner + "." + name);
        }
        Source source = new Source(Fields.shown(owner, name), owner, 0);
        if (field.value != null) {
            return Value.literal(field.value, source);
        }
        Value first = engine.filled(owner, name, initialised(owner).get(owner + "." + name));
        if ((field.access & Opcodes.ACC_FINAL) != 0) {
            return first == null ? Value.opaque(desc, Tag.EXTERNAL) : first;
        }
        Value later = engine.fields().stores(owner, name, desc);
        Value start = first == null ? Fields.zero(desc, source) : first;
        return later == null ? start : first == null ? FieldValues.orUnset(later, desc) : first.or(later);
    }

    private Map<String, Value> initialised(String owner) {
        Map<String, Value> known = initialised.get(owner);
        if (known != null) {
            return known;
        }
        if (depth >= DEEPEST) {
            return Map.of();
        }
        initialised.put(owner, Map.of());
        ProgramMethod initialiser = engine.program().method(new MethodId(owner, "<clinit>", "()V"));
        if (initialiser != null && initialiser.hasCode()) {
            depth++;
            try {
                Result result = engine.run(initialiser, List.of(), engine.heap(), engine.start(engine.results(), STEPS, null),
                        engine.name(List.of("static", owner)));
                if (result.returns()) {
                    engine.freeze(result.heap());
                    initialised.put(owner, Map.copyOf(result.heap().statics()));
                }
            } catch (RuntimeException e) {
                // Too long or malformed: its fields stay unknown, which is what they are.
                return initialised.get(owner);
            } finally {
                depth--;
            }
        }
        return initialised.get(owner);
    }
}
