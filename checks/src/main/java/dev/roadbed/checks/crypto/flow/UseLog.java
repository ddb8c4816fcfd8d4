package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.model.Containers;
import dev.roadbed.checks.crypto.model.Contents;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.model.Models;
import dev.roadbed.checks.crypto.sink.Aliases;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import dev.roadbed.checks.finding.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The uses that were observed, each once. */
final class UseLog {

    private static final Set<String> REFUSED_IF_EMPTY = Set.of("KEY", "IV", "SALT");

    private final Program program;
    private final SourcePlaces places;
    private final Set<CryptoUse> uses = new TreeSet<>();
    private final Set<List<Object>> constants = new HashSet<>();

    UseLog(Program program, SourcePlaces places) {
        this.program = program;
        this.places = places;
    }

    /** Where in the code, and what is called there. */
    record Site(String type, int line, String api) {

        static Site of(Invocation call) {
            return of(Activation.of(call), call.position(), call.owner() + "." + call.name());
        }

        static Site of(Activation activation, int position, String api) {
            return new Site(activation.method().owner().name, activation.method().line(position), api.replace('/', '.'));
        }
    }

    Set<CryptoUse> uses() {
        return uses;
    }

    /** One use; one in a sibling module counts here only if its value comes from here. */
    void add(UseKind kind, String value, Site site, Source source, Map<String, String> facts) {
        boolean ours = program.isOwn(site.type()) || source != null && (program.isOwn(source.file()) || source.file().contains("."));
        if (ours) {
            Place place = places.of(site.type(), site.line());
            Origin origin = source == null || source.file().isEmpty() ? Origin.literal(place)
                    : new Origin(source.name(), places.of(source.file(), source.line()));
            Map<String, String> all = new HashMap<>(facts);
            all.put(Fact.API, site.api());
            uses.add(new CryptoUse(kind, Aliases.resolved(value), place, origin, all));
        }
    }

    /** Each alternative of a name or number, and each element of an array or list of names. */
    void names(UseKind kind, Value value, Heap heap, Site site, Map<String, String> facts) {
        names(kind, value, heap, site, facts, new HashSet<>());
    }

    /** @param seen objects that were looked into: a list can hold itself */
    private void names(UseKind kind, Value value, Heap heap, Site site, Map<String, String> facts, Set<Integer> seen) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal && literal.source().isUnset()) {
                continue;
            }
            if (atom instanceof Literal literal && literal.value() != Literal.NULL) {
                // A text that nothing was put into yet is no name.
                boolean empty = "".equals(literal.value());
                add(kind, empty ? CryptoUse.NOT_DECIDED : String.valueOf(literal.value()), site, empty ? null : literal.source(), facts);
            } else if (atom instanceof Opaque opaque) {
                String label = opaque.label();
                add(kind, label.isEmpty() ? CryptoUse.NOT_DECIDED : label.substring(label.lastIndexOf('.') + 1), site, null, facts);
            } else if (atom instanceof Ref ref && seen.add(ref.id())) {
                elements(kind, heap.get(ref.id()), heap, site, facts, seen);
            }
        }
    }

    private void elements(UseKind kind, HeapObject object, Heap heap, Site site, Map<String, String> facts, Set<Integer> seen) {
        List<Value> all = Containers.contents(object);
        if (object.get("#name") != null) {
            names(kind, object.get("#name"), heap, site, facts, seen);
        } else if (all == null) {
            add(kind, CryptoUse.NOT_DECIDED, site, null, facts);
            object.slots().forEach((place, item) -> known(kind, place instanceof Integer ? item : null, site, facts));
            known(kind, object.rest(), site, facts);
        } else {
            all.forEach(item -> names(kind, item, heap, site, facts, seen));
        }
    }

    private void known(UseKind kind, Value item, Site site, Map<String, String> facts) {
        for (Atom atom : item == null ? List.<Atom>of() : item.atoms()) {
            if (atom instanceof Literal literal && literal.value() instanceof String text && !literal.source().isUnset()) {
                add(kind, text, site, literal.source(), facts);
            }
        }
    }

    /** A secret, or what must not be predictable: a use only if it is constant, or comes from a weak generator or the clock. */
    void secret(String subject, Value value, Heap heap, Site site) {
        Contents contents = new Contents(heap);
        String purpose = subject.toLowerCase(Locale.ROOT);
        for (Atom atom : value.atoms()) {
            if (atom instanceof Literal literal && (literal.value() == Literal.NULL || literal.source().isUnset())) {
                continue;
            }
            Set<Tag> tags = contents.tags(Value.of(atom));
            Source source = contents.source(Value.of(atom)).orElse(null);
            boolean perhaps = tags.equals(Set.of(Tag.SECURE_RANDOM)) && atom instanceof Ref ref && heap.get(ref.id()).isPerhapsFilled();
            if (perhaps || tags.equals(Set.of(Tag.CONSTANT)) && !isNone(subject, Value.of(atom), value, heap)) {
                constant(UseKind.valueOf("STATIC_" + subject), purpose, site, source, bits(subject, Value.of(atom), heap));
            } else if (tags.contains(Tag.WEAK_RANDOM) && !tags.contains(Tag.SECURE_RANDOM)) {
                add(UseKind.WEAK_RANDOM, purpose, site, null, Map.of(Fact.PURPOSE, purpose));
            } else if (tags.equals(Set.of(Tag.TIME))) {
                add(subject.equals("SEED") ? UseKind.STATIC_SEED : UseKind.WEAK_RANDOM, purpose, site, null, Map.of(Fact.PURPOSE, "the clock"));
            }
        }
    }

    /** One constant of several sizes, as a loop over sizes makes it, is one. */
    private void constant(UseKind kind, String purpose, Site site, Source source, Map<String, String> bits) {
        if (constants.add(Arrays.asList(kind, site, source))) {
            add(kind, purpose, site, source, bits);
        }
    }

    /**
     * A key, vector or salt without a byte is refused by the JDK, and an empty array, or an empty password beside one from outside, is what a program takes if none is configured: they stand
     * for "none".
     */
    private static boolean isNone(String subject, Value one, Value all, Heap heap) {
        boolean given = one.atoms().get(0) instanceof Ref || new Contents(heap).tags(all).contains(Tag.EXTERNAL);
        boolean empty = one.atoms().get(0) instanceof Opaque opaque && opaque.label().contains(".EMPTY") || size(one, heap).filter(size -> size == 0).isPresent();
        return (REFUSED_IF_EMPTY.contains(subject) || subject.equals("PASSWORD") && given) && empty;
    }

    private static Map<String, String> bits(String subject, Value value, Heap heap) {
        return size(value, heap).map(size -> Map.of(Fact.PURPOSE, subject.toLowerCase(Locale.ROOT),
                subject.equals("IV") ? Fact.IV_BITS : Fact.KEY_BITS, String.valueOf(size * 8))).orElse(Map.of());
    }

    private static Optional<Integer> size(Value value, Heap heap) {
        return value.text().map(String::length).or(() -> value.object().map(ref -> heap.get(ref.id()).get(Models.LENGTH)).flatMap(Value::number));
    }

    /** The size of a secret that signs, if it is constant. */
    void secretBits(Value value, Heap heap, Site site) {
        Contents contents = new Contents(heap);
        boolean constant = contents.tags(value).equals(Set.of(Tag.CONSTANT)) && !(value.constant().orElse(null) == Literal.NULL);
        if (constant) {
            Source source = contents.source(value).orElse(null);
            size(value, heap).ifPresent(size -> add(UseKind.JWT_SECRET, String.valueOf(size * 8), site, source, Map.of()));
            add(UseKind.STATIC_KEY, "key", site, source, Map.of(Fact.PURPOSE, "jwt"));
        }
    }

    /** The analysis had to stop. */
    void limit(String why, Place place) {
        uses.add(new CryptoUse(UseKind.ANALYSIS_LIMIT, why, place, Origin.literal(place), Map.of()));
    }
}
