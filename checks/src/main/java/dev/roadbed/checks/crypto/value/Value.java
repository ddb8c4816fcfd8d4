package dev.roadbed.checks.crypto.value;

import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a variable can be: at most {@value #MOST} alternatives, or one that only says where its content comes from. */
public final class Value {

    /** The most alternatives that are told apart. */
    public static final int MOST = 6;

    /** Stands above a long or double, which take two places of a frame. */
    public static final Value WIDE = opaque("", Tag.EXTERNAL);

    private final List<Atom> atoms;

    private Value(List<Atom> atoms) {
        this.atoms = atoms;
    }

    public static Value literal(Object value, Source source) {
        return new Value(List.of(new Literal(value, source)));
    }

    public static Value ref(int id) {
        return new Value(List.of(new Ref(id)));
    }

    public static Value opaque(String type, Tag tag) {
        return opaque(type, Set.of(tag), "");
    }

    public static Value opaque(String type, Set<Tag> tags, String label) {
        return new Value(List.of(new Opaque(type, tags, label)));
    }

    public static Value of(Atom atom) {
        return new Value(List.of(atom));
    }

    public List<Atom> atoms() {
        return atoms;
    }

    /** The one literal that this is, if it is one. */
    public Optional<Object> constant() {
        return atoms.size() == 1 && atoms.get(0) instanceof Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }

    /** The one text that this is, if it is one. */
    public Optional<String> text() {
        return atoms.size() == 1 && atoms.get(0) instanceof Literal literal && literal.value() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The one number that this is, if it is one. */
    public Optional<Integer> number() {
        return atoms.size() == 1 && atoms.get(0) instanceof Literal literal && literal.value() instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** The one object that this is, if it is one. */
    public Optional<Ref> object() {
        return atoms.size() == 1 && atoms.get(0) instanceof Ref ref ? Optional.of(ref) : Optional.empty();
    }

    /** Whether each alternative is known. */
    public boolean isLiteral() {
        for (Atom atom : atoms) {
            if (!(atom instanceof Literal)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing is known of it but that it comes from outside. */
    public boolean isUnknown() {
        for (Atom atom : atoms) {
            boolean unknown = atom instanceof Opaque opaque && opaque.label().isEmpty() && opaque.tags().size() == 1 && opaque.tags().contains(Tag.EXTERNAL);
            if (!unknown) {
                return false;
            }
        }
        return true;
    }

    /** The same without null, unless it is nothing else. */
    public Value notNull() {
        if (atoms.size() < 2) {
            return this;
        }
        List<Atom> others = atoms.stream().filter(atom -> !(atom instanceof Literal literal && literal.value() == Literal.NULL)).toList();
        return others.isEmpty() || others.size() == atoms.size() ? this : new Value(others);
    }

    /** Where the literal was written, if this is one. */
    public Optional<Source> source() {
        return atoms.get(0) instanceof Literal literal ? Optional.of(literal.source()) : Optional.empty();
    }

    /** Either of both. */
    public Value or(Value other) {
        if (this == other || other == null) {
            return this;
        }
        List<Atom> all = null;
        for (Atom atom : other.atoms) {
            if (!has(all == null ? atoms : all, atom)) {
                all = all == null ? new ArrayList<>(atoms) : all;
                all.add(atom);
            }
        }
        return all == null ? this : all.size() > MOST ? summary(all) : new Value(List.copyOf(all));
    }

    private static boolean has(List<Atom> atoms, Atom wanted) {
        for (Atom atom : atoms) {
            if (wanted.means(atom)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both have the same alternatives. */
    public boolean means(Value other) {
        if (this == other) {
            return true;
        }
        if (atoms.size() != other.atoms.size()) {
            return false;
        }
        for (Atom atom : atoms) {
            if (!has(other.atoms, atom)) {
                return false;
            }
        }
        return true;
    }

    /** One alternative that stands for all that both can be in a loop whose rounds are not counted any more. */
    public Value widen(Value other) {
        Value both = other == null ? this : or(other);
        return both.means(this) ? this : summary(both.atoms);
    }

    private static Value summary(List<Atom> atoms) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        String type = null;
        for (Atom atom : atoms) {
            if (atom instanceof Literal literal) {
                tags.add(Tag.CONSTANT);
            } else if (atom instanceof Opaque opaque) {
                tags.addAll(opaque.tags());
                type = type == null || type.equals(opaque.type()) ? opaque.type() : "";
            } else {
                tags.add(Tag.EXTERNAL);
            }
        }
        return opaque(type == null ? "" : type, tags, "");
    }

    /** Whether no literal wants a name. */
    public boolean isNamed() {
        for (Atom atom : atoms) {
            if (atom instanceof Literal literal && literal.source().name().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The same with each literal under the name of what holds it. */
    public Value named(String holder) {
        return isNamed() ? this : new Value(atoms.stream().map(atom -> atom instanceof Literal literal
                ? new Literal(literal.value(), literal.source().named(holder)) : atom).toList());
    }

    @Override
    public String toString() {
        return atoms.toString();
    }
}
