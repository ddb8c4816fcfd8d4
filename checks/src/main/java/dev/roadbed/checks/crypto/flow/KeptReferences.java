package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.model.Lambdas;
import dev.roadbed.checks.crypto.sink.Sink;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import dev.roadbed.checks.crypto.sink.Sinks;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;

/** References to a library's factories ({@code MessageDigest::getInstance}) that go into a field: who reads them there can ask them for anything. */
final class KeptReferences {

    private static final int DEEPEST = 3;

    private final Sinks sinks;
    private final UseLog record;

    KeptReferences(Sinks sinks, UseLog record) {
        this.sinks = sinks;
        this.record = record;
    }

    void kept(Value value, Heap heap, UseLog.Site site) {
        kept(value, heap, site, 0, new HashSet<>());
    }

    private void kept(Value value, Heap heap, UseLog.Site site, int depth, Set<Integer> seen) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Ref ref && depth <= DEEPEST && seen.add(ref.id())) {
                HeapObject object = heap.get(ref.id());
                if (object.payload() instanceof Lambdas.Lambda lambda) {
                    reference(lambda.target(), site);
                } else {
                    object.slots().values().forEach(slot -> kept(slot, heap, site, depth + 1, seen));
                }
            }
        }
    }

    private void reference(Handle target, UseLog.Site site) {
        for (Sink sink : sinks.of(target.getOwner(), target.getName(), target.getDesc())) {
            if (sink.effect() == Effect.FACTORY) {
                record.add(UseKind.valueOf(sink.subject()), CryptoUse.NOT_DECIDED, site, null, Map.of());
            }
        }
    }
}
