package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.model.Contents;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.model.Randoms;
import dev.roadbed.checks.crypto.sink.Sink;
import dev.roadbed.checks.crypto.sink.Sink.Effect;
import dev.roadbed.checks.crypto.sink.Sinks;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** Looks at each call and hands to the {@link UseLog} what arrives at a sink. */
final class Observer {

    private static final Type TEXT = Type.getType(String.class);

    private final Sinks sinks;
    private final UseLog record;
    private final CryptoDemands demands;
    private final PropertyUses properties;
    private final KeptReferences references;

    Observer(Sinks sinks, CryptoDemands demands, UseLog record) {
        this.sinks = sinks;
        this.demands = demands;
        this.record = record;
        this.properties = new PropertyUses(record);
        this.references = new KeptReferences(sinks, record);
    }

    /** A factory that has been made, not used yet; equal if made at the same place for the same. */
    private record Pending(UseKind kind, Value names, UseLog.Site site) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pending pending && kind == pending.kind && site.equals(pending.site);
        }

        @Override
        public int hashCode() {
            return site.hashCode();
        }
    }

    /** A factory that counts already. */
    private record Counted(UseKind kind, Value names, UseLog.Site site) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Counted counted && kind == counted.kind && site.equals(counted.site);
        }

        @Override
        public int hashCode() {
            return site.hashCode();
        }
    }

    /** What a factory call makes; null if the call is none, and others are to say what it gives. */
    Value call(Invocation call) {
        Value made = null;
        for (Sink sink : sinks.of(call.owner(), call.name(), call.desc())) {
            if (sink.effect() == Effect.FACTORY) {
                used(call);
                made = call.make(HeapObject.of(call.returns().getInternalName())
                        .withPayload(new Pending(UseKind.valueOf(sink.subject()), call.argument(0), UseLog.Site.of(call))));
            } else if (Activation.of(call).run().isObserving()) {
                observe(call, sink);
            }
        }
        return made;
    }

    private void observe(Invocation call, Sink sink) {
        UseLog.Site site = UseLog.Site.of(call);
        Value value = sink.argument() < 0 ? null : call.argument(sink.argument());
        Heap heap = call.frame().heap();
        switch (sink.effect()) {
            case NAME -> record.names(UseKind.valueOf(sink.subject()), Arguments.named(value, sink.value()), heap, site, Map.of());
            case NUMBER -> number(sink, value, heap, site);
            case SIZE -> size(call, value, site);
            case SECRET -> secret(call, sink, value, site);
            case GUESSED -> weak(value, TEXT, heap, site);
            case NAMED -> call.argument(sink.argument() - 1).text().filter(demands::isSecretLabel).ifPresent(label -> weak(value, TEXT, heap, site));
            case BARE -> Arguments.bare(value, heap).ifPresent(cipher -> record.add(UseKind.valueOf(sink.subject()), cipher + sink.value(), site, null, Map.of()));
            case SECRET_BITS -> record.secretBits(value, heap, site);
            case ALWAYS -> record.add(UseKind.valueOf(sink.subject()), sink.value(), site, null, Map.of());
            case OFF -> off(sink, value, site);
            case ON -> value.number().filter(on -> on == 1).ifPresent(on -> record.add(UseKind.valueOf(sink.subject()), sink.value(), site, null, Map.of()));
            case BITS -> Arguments.bits(value, heap).forEach(bits -> record.add(UseKind.valueOf(sink.subject()), sink.value(), site, bits.source(),
                    Map.of(Fact.KEY_BITS, String.valueOf(bits.value()))));
            case URL -> Arguments.unprotected(sink.argument() < 0 ? call.receiver() : value, heap).ifPresent(url ->
                    record.add(UseKind.valueOf(sink.subject()), String.valueOf(url.value()), site, url.source(), Map.of()));
            default -> properties.set(call, sink.subject().equals("SYSTEM_PROPERTY"), site);
        }
    }

    private void number(Sink sink, Value value, Heap heap, UseLog.Site site) {
        switch (sink.subject()) {
            case "BCRYPT_COST" -> record.names(UseKind.ITERATIONS, value, heap, site, Map.of(Fact.PURPOSE, "bcrypt"));
            default -> record.names(UseKind.valueOf(sink.subject()), value, heap, site, Map.of(Fact.PURPOSE, "derivation"));
        }
    }

    private void size(Invocation call, Value value, UseLog.Site site) {
        for (Atom atom : call.receiver().atoms()) {
            Object payload = atom instanceof Ref ref ? call.frame().heap().get(ref.id()).payload() : null;
            if (payload instanceof Pending pending) {
                call.frame().heap().put(((Ref) atom).id(), call.frame().heap().get(((Ref) atom).id())
                        .withPayload(new Counted(pending.kind(), pending.names(), pending.site())));
                sized(pending.kind(), pending.names(), value, call.frame().heap(), site);
            } else if (payload instanceof Counted counted) {
                sized(counted.kind(), counted.names(), value, call.frame().heap(), site);
            }
        }
    }

    private void sized(UseKind kind, Value names, Value bits, Heap heap, UseLog.Site site) {
        for (Atom atom : bits.atoms()) {
            if (atom instanceof Literal literal && literal.source().isUnset()) {
                continue;
            }
            if (atom instanceof Literal literal && literal.value() instanceof Integer) {
                record.names(kind, names, heap, site, Map.of(Fact.KEY_BITS, String.valueOf(literal.value())));
            } else {
                record.add(kind, CryptoUse.NOT_DECIDED, site, null, Map.of());
            }
        }
    }

    private void secret(Invocation call, Sink sink, Value value, UseLog.Site site) {
        boolean reseeds = sink.subject().equals("SEED") && !call.isStatic() && call.target() != null && call.target().get(Randoms.USED) != null;
        boolean emptyStore = call.owner().equals("java/security/KeyStore") && call.name().equals("load")
                && call.argument(0).constant().orElse(null) == Literal.NULL;
        if (!reseeds && !emptyStore) {
            record.secret(sink.subject(), value, call.frame().heap(), site);
        }
    }

    private void off(Sink sink, Value value, UseLog.Site site) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal && !literal.source().isUnset() && (literal.value() == Literal.NULL || literal.value().equals("") || literal.value().equals(0))) {
                record.add(UseKind.valueOf(sink.subject()), literal.value() == Literal.NULL ? "null" : literal.value().equals(0) ? "false" : "empty", site, literal.source(), Map.of());
            }
        }
    }

    /** A constant of a library that is a sink by itself; the library's own class only makes it. */
    void constant(Activation activation, int at, FieldInsnNode field, Frame frame) {
        boolean declares = activation.method().owner().name.equals(field.owner);
        if (!declares && activation.run().isObserving() && !Compared.isCompared(activation.method(), at)) {
            for (Sink sink : sinks.of(field.owner, field.name, field.desc)) {
                record.add(UseKind.valueOf(sink.subject()), sink.value(), UseLog.Site.of(activation, at, field.owner + "." + field.name), null, Map.of());
            }
        }
    }

    /** A call goes to a library: the factories in it are used. */
    void used(Invocation call) {
        if (call.name().startsWith("init") && isSized(call)) {
            quietly(call);
        }
        boolean disposes = Set.of("getAlgorithm", "getProvider", "getType", "toString", "hashCode", "equals").contains(call.name());
        if (!disposes) {
            call.all().forEach(value -> escaped(value, call.frame().heap(), Activation.of(call).run()));
        }
    }

    /** The size of a key can stand in an object of its own, whose constructor is a sink. */
    private boolean isSized(Invocation call) {
        return call.arguments() > 0 && call.argument(0).object().map(ref -> call.frame().heap().get(ref.id()).type())
                .filter(type -> sinks.of(type, "<init>", "").stream().anyMatch(sink -> sink.effect() == Effect.BITS)).isPresent();
    }

    private static void quietly(Invocation call) {
        HeapObject generator = call.target();
        if (generator != null && generator.payload() instanceof Pending pending) {
            call.target(generator.withPayload(new Counted(pending.kind(), pending.names(), pending.site())));
        }
    }

    /** The value leaves what the analysis follows: the factories in it are used. */
    void escaped(Value value, Heap heap, Run run) {
        for (Atom atom : value == null ? List.<Atom>of() : value.atoms()) {
            if (atom instanceof Ref ref && heap.get(ref.id()).payload() instanceof Pending pending) {
                heap.put(ref.id(), heap.get(ref.id()).withPayload(new Counted(pending.kind(), pending.names(), pending.site())));
                if (run.isObserving()) {
                    record.names(pending.kind(), pending.names(), heap, pending.site(), Map.of());
                }
            }
        }
    }

    /** A field is set: one that is named like a secret must not hold numbers from a weak generator, and from where others read what is called is not known. */
    void stored(Activation activation, int at, FieldInsnNode field, Value value, Frame frame) {
        if (activation.run().isObserving() && field.desc.length() > 1) {
            references.kept(value, frame.heap(), UseLog.Site.of(activation, at, field.name));
        }
        if (activation.run().isObserving() && demands.isSecret(field.name)) {
            weak(value, Type.getType(field.desc), frame.heap(), UseLog.Site.of(activation, at, field.name));
        }
    }

    /** A method returned: one that is named like a secret must not return numbers from a weak generator. */
    void returned(Activation activation, Result result) {
        String name = activation.method().node().name;
        if (activation.run().isObserving() && result.value() != null && demands.isSecret(name)) {
            weak(result.value(), Type.getReturnType(activation.method().node().desc), result.heap(), new UseLog.Site(activation.method().owner().name, activation.method().line(), name));
        }
    }

    /** Whether a secret can be written down in it. An object of the program that is called a token has other things beside it: it is one if nothing else is in it. */
    private static boolean isText(Type type) {
        boolean array = type.getSort() == Type.ARRAY && type.getElementType().getSort() < Type.ARRAY;
        return array || type.getSort() < Type.ARRAY || type.getSort() == Type.OBJECT && type.getInternalName().startsWith("java/");
    }

    private void weak(Value value, Type type, Heap heap, UseLog.Site site) {
        Set<Tag> tags = new Contents(heap).tags(value);
        boolean generator = value.atoms().stream().allMatch(atom -> atom instanceof Ref ref && heap.get(ref.id()).type().endsWith("Random"));
        boolean weak = isText(type) ? tags.contains(Tag.WEAK_RANDOM) && !tags.contains(Tag.SECURE_RANDOM) : tags.equals(Set.of(Tag.WEAK_RANDOM));
        if (weak && !generator) {
            record.add(UseKind.WEAK_RANDOM, "token", site, null, Map.of(Fact.PURPOSE, "token"));
        }
    }
}
