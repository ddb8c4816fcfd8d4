package dev.roadbed.templates;

/** A piece of a template: text that stays as it is, or a hole that an answer fills. */
public sealed interface Segment {

    /** Text that stays as it is. */
    record Literal(String text) implements Segment {
    }

    /** A hole, by the name between its {@code @@}. */
    record Hole(String name) implements Segment {
    }
}
