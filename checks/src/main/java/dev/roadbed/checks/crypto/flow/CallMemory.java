package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What earlier calls have shown: answers, what was looked at already, and which methods are not worth a call. */
final class CallMemory {

    /** A helper whose value was unknown so often will hardly say more the next time. */
    private static final int VAIN = 4;
    private static final int IDLE = 2;
    /** Memory has an end, however many calls there are: what is forgotten is looked at once more. */
    private static final int MOST_KEPT = 20_000;
    private static final String NEXT = ",";

    private final Set<ProgramMethod> heavy = new HashSet<>();
    private final Map<List<Object>, Value> answers = new HashMap<>();
    private final Set<List<Object>> looked = new HashSet<>();
    private final Map<ProgramMethod, Integer> idle = new HashMap<>();
    private final Map<ProgramMethod, Integer> vain = new HashMap<>();

    /** Whether the helper took more than it is worth once. */
    boolean isHeavy(ProgramMethod target) {
        return heavy.contains(target);
    }

    void heavy(ProgramMethod target) {
        heavy.add(target);
    }

    /** Whether a helper has done nothing each time that it was called with nothing that is known, as it is now. */
    boolean isIdle(Invocation call, ProgramMethod target) {
        return idle.getOrDefault(target, 0) >= IDLE && knowsNothing(call);
    }

    /** A helper has come to its end. @param before the objects as they were */
    void ended(Invocation call, ProgramMethod target, Result result, Heap before) {
        boolean aside = result.value() == null || Activation.of(call).isAside(call.position());
        if (aside && result.returns() && knowsNothing(call) && result.heap().keeps(before)) {
            idle.merge(target, 1, Integer::sum);
        }
        boolean unknown = result.value() != null && result.value().atoms().stream().allMatch(Opaque.class::isInstance);
        if (!unknown) {
            vain.remove(target);
        } else if (vain.merge(target, 1, Integer::sum) >= VAIN) {
            heavy.add(target);
        }
    }

    /** Whether the call can't change any object of which something is known; what is thrown is looked at by nobody. */
    private static boolean knowsNothing(Invocation call) {
        for (Value value : call.all()) {
            for (Atom atom : value.atoms()) {
                HeapObject object = atom instanceof Ref ref ? call.frame().heap().get(ref.id()) : null;
                if (object != null && !object.isUnknown() && !object.type().endsWith("Exception") && !object.type().endsWith("Error")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The call, if nothing but constants and unknown values go into it; empty if its answer may depend on more. */
    static Optional<List<Object>> question(Invocation call, ProgramMethod target) {
        List<Object> asked = new ArrayList<>(List.of(target));
        for (Value value : call.all()) {
            for (Atom atom : value.atoms()) {
                if (atom instanceof Ref) {
                    return Optional.empty();
                }
                asked.add(atom);
            }
            asked.add(NEXT);
        }
        return Optional.of(asked);
    }

    boolean hasAnswer(List<Object> question) {
        return answers.containsKey(question);
    }

    /** Null for a method that returns nothing. */
    Value answer(List<Object> question) {
        return answers.get(question);
    }

    void answer(List<Object> question, Value value) {
        keepFew(answers.keySet());
        answers.put(question, value);
    }

    /** The call, as far as what is found in the method depends on it; empty if it depends on an object of which something is known. */
    static Optional<List<Object>> look(Invocation call, ProgramMethod target, Run run) {
        List<Object> look = new ArrayList<>(List.of(target));
        for (int index : run.contexts().parameters(target).orElse(List.of(-1))) {
            if (index < 0 || index >= call.all().size()) {
                return Optional.empty();
            }
            for (Atom atom : call.all().get(index).atoms()) {
                HeapObject object = atom instanceof Ref ref ? call.frame().heap().get(ref.id()) : null;
                if (object != null && !object.isUnknown()) {
                    return Optional.empty();
                }
                look.add(object == null ? atom : object.type());
            }
            look.add(NEXT);
        }
        return Optional.of(look);
    }

    boolean hasLooked(List<Object> look) {
        return looked.contains(look);
    }

    void looked(List<Object> look) {
        keepFew(looked);
        looked.add(look);
    }

    /** It could not be looked at to the end. */
    void notLooked(List<Object> look) {
        looked.remove(look);
    }

    private static void keepFew(Set<List<Object>> known) {
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
    }
}
