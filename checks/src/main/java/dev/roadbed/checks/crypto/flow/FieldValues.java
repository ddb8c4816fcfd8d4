package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** What a field of an object that was made elsewhere can hold: all that the program, or the project's configuration, puts there. */
final class FieldValues {

    private static final int STEPS = 10_000;
    /** All fields together; what comes later is not known. */
    private static final int ALL_STEPS = 100_000;
    private static final int MOST_WRITERS = 12;
    private static final int CALLERS_UP = 3;
    private static final int DEEPEST = 8;

    private final Engine engine;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int spent;

    FieldValues(Engine engine) {
        this.engine = engine;
    }

    Value get(String owner, String name, String desc) {
        FieldNode field = engine.program().field(owner, name);
        if (field == null) {
            return Value.opaque(desc, Tag.EXTERNAL);
        }
        Value configured = engine.settings().field(engine.program().type(owner), field).orElse(null);
        if (configured != null) {
            return configured;
        }
        if (field.value != null && (field.access & Opcodes.ACC_FINAL) != 0) {
            return Value.literal(field.value, new Source(Fields.shown(owner, name), owner, 0));
        }
        Value stored = stores(owner, name, desc);
        boolean injected = field.visibleAnnotations != null && !field.visibleAnnotations.isEmpty();
        if (stored == null) {
            return injected || (field.access & Opcodes.ACC_PRIVATE) == 0 ? Value.opaque(desc, Tag.EXTERNAL)
                    : Fields.zero(desc, new Source(Fields.shown(owner, name), owner, 0));
        }
        return stored;
    }

    /** What methods, other than the class initialiser, set the field to; null if none does. */
    Value stores(String owner, String name, String desc) {
        String key = owner + "." + name;
        if (known.containsKey(key)) {
            return known.get(key);
        }
        if (open.size() >= DEEPEST || !open.add(key)) {
            return Value.opaque(desc, Tag.EXTERNAL);
        }
        try {
            Value found = collect(key, owner, name, desc);
            known.put(key, found);
            return found;
        } finally {
            open.remove(key);
        }
    }

    private Value collect(String key, String owner, String name, String desc) {
        Set<ProgramMethod> entries = new LinkedHashSet<>();
        for (ProgramMethod storer : engine.graph().storers(owner, name)) {
            if (!storer.node().name.equals("<clinit>")) {
                entries(storer, CALLERS_UP, entries, new HashSet<>());
            }
        }
        if (entries.size() > MOST_WRITERS || spent > ALL_STEPS) {
            return Value.opaque(desc, Tag.EXTERNAL);
        }
        Value[] all = new Value[1];
        for (ProgramMethod entry : entries) {
            Run run = engine.start(STEPS, false, (field, value, heap) -> {
                if (field.equals(key)) {
                    engine.freeze(heap);
                    all[0] = all[0] == null ? value : all[0].or(value);
                }
            });
            try {
                engine.runRoot(entry, run);
            } catch (RuntimeException e) {
                // Too long or malformed.
                return Value.opaque(desc, Tag.EXTERNAL);
            } finally {
                spent += run.spent();
            }
        }
        return all[0] == null && !entries.isEmpty() ? Value.opaque(desc, Tag.EXTERNAL) : all[0];
    }

    /** Where to start so that the writer sees its arguments: its callers, and theirs. */
    private void entries(ProgramMethod method, int up, Set<ProgramMethod> entries, Set<ProgramMethod> seen) {
        Set<ProgramMethod> callers = engine.graph().callers(method);
        boolean alone = method.node().desc.startsWith("()") && !method.node().name.equals("<init>");
        if (up == 0 || callers.isEmpty() || alone) {
            entries.add(method);
            return;
        }
        if (seen.add(method)) {
            callers.forEach(caller -> entries(caller, up - 1, entries, seen));
        }
    }
}
