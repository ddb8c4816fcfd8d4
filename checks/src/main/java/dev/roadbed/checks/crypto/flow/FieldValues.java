package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** What a field of an object that was made elsewhere can hold: all that the program, or the project's configuration, puts there. */
final class FieldValues {

    private static final int MOST_WRITERS = 12;
    private static final int FEW_WRITERS = 3;
    private static final int MOST_FAILURES = 2;
    private static final int DEEPEST = 4;

    private final Engine engine;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    /** The fields of which not all is known, with how many others were asked for at that time. */
    private final Map<String, Integer> partial = new HashMap<>();
    private final Map<ProgramMethod, Integer> failures = new HashMap<>();
    private final FieldBudget budget = new FieldBudget();

    FieldValues(Engine engine) {
        this.engine = engine;
    }

    /** From now on little is worth to be found out. */
    void lookShortly() {
        budget.shorten();
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
        Value ofConstants = ofConstants(owner, field);
        if (ofConstants != null) {
            return ofConstants;
        }
        Value stored = stores(owner, name, desc);
        boolean injected = field.visibleAnnotations != null && !field.visibleAnnotations.isEmpty();
        if (stored == null) {
            return injected || (field.access & Opcodes.ACC_PRIVATE) == 0 ? Value.opaque(desc, Tag.EXTERNAL)
                    : Fields.zero(desc, new Source(Fields.shown(owner, name), owner, 0));
        }
        boolean made = injected || engine.graph().storers(owner, name).stream().anyMatch(method -> method.node().name.equals("<init>"));
        return made ? stored : orUnset(stored, desc);
    }

    /** What the constants of an enum have in a field that only their making sets: nobody else makes any. Null if it is none, or not known of each. */
    private Value ofConstants(String owner, FieldNode field) {
        ClassNode type = engine.program().type(owner);
        boolean made = (type.access & Opcodes.ACC_ENUM) != 0 && (field.access & (Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)) == Opcodes.ACC_FINAL;
        Value all = null;
        for (FieldNode constant : made ? type.fields : List.<FieldNode>of()) {
            if ((constant.access & Opcodes.ACC_ENUM) != 0) {
                Value value = engine.statics().get(owner, constant.name, constant.desc).object().map(ref -> engine.heap().get(ref.id())).map(object -> object.get(field.name)).orElse(null);
                if (value == null) {
                    return null;
                }
                all = all == null ? value : all.or(value);
            }
        }
        return all;
    }

    /** What is made when it is needed for the first time is null, false or zero until then: who asks whether it is there does not always find it. */
    static Value orUnset(Value stored, String desc) {
        boolean text = desc.startsWith("Ljava/lang/");
        boolean known = stored.atoms().stream().noneMatch(Opaque.class::isInstance);
        return known && !text ? stored.or(Fields.zero(desc, Source.UNSET)) : stored;
    }

    /** What methods, other than the class initialiser, set the field to; null if none does. */
    Value stores(String owner, String name, String desc) {
        String key = owner + "." + name;
        // What could not be followed with the little that a value on the way to another is worth is tried once more when it is asked for itself.
        if (known.containsKey(key) && partial.getOrDefault(key, 0) <= open.size()) {
            return known.get(key);
        }
        if (open.size() >= DEEPEST || !open.add(key)) {
            return Value.opaque(desc, Tag.EXTERNAL);
        }
        try {
            Value found = engine.filled(owner, name, collect(key, owner, name, desc));
            known.put(key, found);
            return found;
        } finally {
            open.remove(key);
        }
    }

    private Value collect(String key, String owner, String name, String desc) {
        if (budget.isSpent() && isSet(owner, name, false) && !isSet(owner, name, true)) {
            // No constructor to ask, and nobody else is asked any more.
            return Value.opaque(desc, Tag.EXTERNAL);
        }
        Contexts contexts = Contexts.ofField(engine.graph(), engine.program(), owner, name);
        List<ProgramMethod> roots = contexts.roots();
        if (roots.isEmpty()) {
            return null;
        }
        Value[] all = new Value[1];
        Set<ProgramMethod> followed = new HashSet<>();
        boolean whole = roots.size() <= MOST_WRITERS && !budget.isSpent();
        // Who sets the field itself is the first to be asked.
        List<ProgramMethod> entries = whole ? roots.stream().sorted(Comparator.comparing(root -> !contexts.isGoal(root))).toList() : List.of();
        try (FieldBudget.Share share = budget.share(open.size() - 1, isOfProgram(desc))) {
            for (int i = 0; i < entries.size() && whole; i++) {
                whole = share.next() > 0 && follow(entries.get(i), contexts, share.next(), key, all, followed);
            }
        }
        if (!whole && !budget.isOverspent()) {
            // What a constructor says by itself is worth little effort in any case.
            contexts.goals().stream().filter(method -> method.node().name.equals("<init>") && !followed.contains(method)).limit(FEW_WRITERS)
                    .forEach(method -> follow(method, contexts, FieldBudget.LEAST_STEPS, key, all, followed));
        }
        if (whole) {
            partial.remove(key);
        } else {
            partial.put(key, open.size() - 1);
        }
        Value unknown = Value.opaque(desc, Tag.EXTERNAL);
        if (all[0] == null) {
            return unknown;
        }
        return whole && contexts.goals().stream().allMatch(followed::contains) ? all[0] : all[0].or(unknown);
    }

    private boolean isSet(String owner, String name, boolean whenMade) {
        return engine.graph().storers(owner, name).stream().map(method -> method.node().name)
                .anyMatch(setter -> whenMade ? setter.equals("<init>") : !setter.equals("<clinit>"));
    }

    private boolean isOfProgram(String desc) {
        return desc.startsWith("L") && engine.program().type(desc.substring(1, desc.length() - 1)) != null;
    }

    /** Adds what one way to the field brings; whether it could be followed to its end. */
    private boolean follow(ProgramMethod entry, Contexts contexts, int steps, String key, Value[] all, Set<ProgramMethod> followed) {
        if (failures.getOrDefault(entry, 0) >= MOST_FAILURES) {
            return false;
        }
        List<Heap> heaps = new ArrayList<>();
        Run run = engine.start(contexts, steps, (field, value, heap) -> {
            if (field.equals(key)) {
                heaps.add(heap.copy());
                all[0] = all[0] == null ? value : all[0].or(value);
            }
        });
        try {
            Result result = engine.runRoot(entry, run);
            if (result.returns() && !heaps.isEmpty()) {
                // Not as it was when the field was set: an array is filled after that.
                engine.freeze(result.heap());
            }
            followed.addAll(run.completed());
            return true;
        } catch (RuntimeException e) {
            // Too long or malformed: what was found is true, and there is more. Most probably the way to the next field is as long from there.
            failures.merge(entry, 1, Integer::sum);
            return false;
        } finally {
            heaps.forEach(engine::freezeUnfinished);
            budget.spend(run.spent());
        }
    }
}
