package dev.roadbed.checks.crypto.value;

import java.util.Set;

/**
 * One alternative of a {@link Value}. What compares them is written out: what the compiler makes for a record is put together when it first runs, and costs more than all its calls
 * in a short build.
 */
public sealed interface Atom {

    /** Whether both mean the same, wherever they were written. */
    boolean means(Atom other);

    /**
     * A known number, text or class.
     *
     * @param value  an Integer, Long, Float, Double, String, ASM type, or {@link #NULL}
     * @param source where it was written
     */
    record Literal(Object value, Source source) implements Atom {

        /** The null reference. */
        public static final Object NULL = new Object() {
            @Override
            public String toString() {
                return "null";
            }
        };

        @Override
        public boolean means(Atom other) {
            return other instanceof Literal literal && literal.value.equals(value);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Literal literal && value.equals(literal.value) && source.equals(literal.source);
        }

        @Override
        public int hashCode() {
            return value.hashCode() * 31 + source.hashCode();
        }
    }

    /** An object on the {@link Heap}. */
    record Ref(int id) implements Atom {

        @Override
        public boolean equals(Object other) {
            return other instanceof Ref ref && id == ref.id;
        }

        @Override
        public int hashCode() {
            return id;
        }

        @Override
        public boolean means(Atom other) {
            return equals(other);
        }
    }

    /**
     * Something of which only type and descent are known.
     *
     * @param type  descriptor of the declared type; empty if that is not known either
     * @param tags  where its content comes from
     * @param label the constant of a library that this is, as {@code owner.NAME}; empty for anything else
     */
    record Opaque(String type, Set<Tag> tags, String label) implements Atom {

        public Opaque {
            tags = Set.copyOf(tags);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Opaque opaque && type.equals(opaque.type) && tags.equals(opaque.tags) && label.equals(opaque.label);
        }

        @Override
        public int hashCode() {
            return (type.hashCode() * 31 + tags.hashCode()) * 31 + label.hashCode();
        }

        @Override
        public boolean means(Atom other) {
            return equals(other);
        }
    }
}
