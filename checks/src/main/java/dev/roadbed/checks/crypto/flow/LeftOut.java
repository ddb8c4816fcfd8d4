package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Dependence;
import dev.roadbed.checks.crypto.bytecode.Fillings;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;

/** What a call of the program that is not followed may have done to what it was given: an array that it fills is not as empty afterwards as it was before. */
final class LeftOut {

    private final Fillings fillings;

    LeftOut(Fillings fillings) {
        this.fillings = fillings;
    }

    void left(Invocation call, ProgramMethod target) {
        if (Activation.of(call).isLost(call.position())) {
            return;
        }
        Heap heap = call.frame().heap();
        for (int i = 0; i < call.all().size(); i++) {
            for (Atom atom : call.all().get(i).atoms()) {
                HeapObject object = atom instanceof Ref ref ? heap.get(ref.id()) : null;
                if (object != null && hasArrays(object, heap) && (fillings.of(target) & Dependence.parameter(i)) != 0) {
                    fill(((Ref) atom).id(), object, heap);
                }
            }
        }
        HeapObject on = call.target();
        if (on != null && !on.open() && on.payload() == null) {
            call.target(on.opened());
        }
    }

    private static boolean hasArrays(HeapObject object, Heap heap) {
        return isPlainArray(object) || object.slots().values().stream().anyMatch(value -> value.object().filter(ref -> isPlainArray(heap.get(ref.id()))).isPresent());
    }

    /** An array of numbers or characters. */
    static boolean isPlainArray(HeapObject object) {
        return object.type().startsWith("[") && object.type().length() == 2;
    }

    private static void fill(int id, HeapObject object, Heap heap) {
        if (isPlainArray(object)) {
            heap.put(id, object.withRest(Value.opaque("", Tag.EXTERNAL)));
            return;
        }
        for (Value value : List.copyOf(object.slots().values())) {
            value.object().filter(ref -> isPlainArray(heap.get(ref.id()))).ifPresent(ref -> fill(ref.id(), heap.get(ref.id()), heap));
        }
    }
}
