package dev.roadbed.checks.crypto.bytecode;

/**
 * What local variables and operand stack can depend on at one point of a method: a set of bits for each, which objects it can be, and where it was written. Long and double take two places, as in
 * the JVM.
 */
final class Marks {

    private final long[] values;
    private final long[] objects;
    private final int[] writers;
    private final int locals;
    private int depth;
    private long taken;

    /** @param most places of the operand stack */
    Marks(int locals, int most) {
        this.locals = locals;
        this.values = new long[locals + most];
        this.objects = new long[locals + most];
        this.writers = new int[locals + most];
    }

    private Marks(Marks other) {
        locals = other.locals;
        values = other.values.clone();
        objects = other.objects.clone();
        writers = other.writers.clone();
        depth = other.depth;
    }

    Marks copy() {
        return new Marks(this);
    }

    /** The same variables at the start of a handler, whose stack holds nothing but what was thrown. */
    Marks thrown(long exception, int writer) {
        Marks copy = copy();
        copy.depth = 0;
        copy.push(exception, 0, writer);
        return copy;
    }

    /** Pushes a local variable. */
    void load(int index) {
        push(values[index], objects[index], writers[index]);
    }

    /** @param object which objects it can be */
    void local(int index, long mark, long object, int writer) {
        values[index] = mark;
        objects[index] = object;
        writers[index] = writer;
    }

    void push(long mark, long object, int writer) {
        int top = locals + depth++;
        values[top] = mark;
        objects[top] = object;
        writers[top] = writer;
    }

    long pop() {
        taken = objects[locals + --depth];
        return values[locals + depth];
    }

    /** All of the uppermost places together. */
    long pop(int places) {
        long all = 0;
        long which = 0;
        for (int i = 0; i < places; i++) {
            all |= pop();
            which |= taken;
        }
        taken = which;
        return all;
    }

    /** Where that was written that was taken last. */
    int writer() {
        return writers[locals + depth];
    }

    /** Which objects that can be that was taken last. */
    long taken() {
        return taken;
    }

    /** Writes the uppermost places once more, below others that are above them. */
    void duplicate(int places, int below) {
        int top = locals + depth;
        for (int i = 1; i <= places + below; i++) {
            values[top + places - i] = values[top - i];
            objects[top + places - i] = objects[top - i];
            writers[top + places - i] = writers[top - i];
        }
        depth += places;
        int from = locals + depth - places;
        System.arraycopy(values, from, values, from - places - below, places);
        System.arraycopy(objects, from, objects, from - places - below, places);
        System.arraycopy(writers, from, writers, from - places - below, places);
    }

    void swap() {
        int top = locals + depth - 1;
        long mark = values[top];
        long object = objects[top];
        int writer = writers[top];
        local(top, values[top - 1], objects[top - 1], writers[top - 1]);
        local(top - 1, mark, object, writer);
    }

    /** Adds what comes by another way. @param at where they meet; @param rules say what is added where they meet with different values; @return whether anything changed */
    boolean merge(Marks other, int at, MarkRules rules) {
        if (depth != other.depth) {
            throw new IllegalStateException("stacks of different height meet");
        }
        boolean changed = false;
        for (int i = 0; i < locals + depth; i++) {
            long all = values[i] | other.values[i];
            if (writers[i] != other.writers[i]) {
                all |= rules.chosen(writers[i], other.writers[i]);
                // A writer that is the meeting itself stays: so the second round finds what the first has left.
                writers[i] = -1 - at;
            }
            long which = objects[i] | other.objects[i];
            changed |= all != values[i] || which != objects[i];
            values[i] = all;
            objects[i] = which;
        }
        return changed;
    }
}
