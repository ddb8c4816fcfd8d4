package dev.roadbed.checks.crypto.bytecode;

import org.objectweb.asm.Type;

/** What calls do to marks: what goes in may be put into each object that goes in, and comes out again. */
final class MarkCalls {

    private final MarkRules rules;
    private final long[][] operands;
    private final long[][] objects;
    private final int[] writers;

    /** The arrays are those of {@link MarkFlow}. */
    MarkCalls(MarkRules rules, long[][] operands, long[][] objects, int[] writers) {
        this.rules = rules;
        this.operands = operands;
        this.objects = objects;
        this.writers = writers;
    }

    /**
     * Takes the arguments and leaves the result.
     *
     * @param receiver whether there is one below the arguments
     * @param added    what the result has besides
     * @return whether something was put into something that is new
     */
    boolean run(Marks now, int at, String desc, boolean receiver, long added) {
        Type[] types = Type.getArgumentTypes(desc);
        int shift = receiver ? 1 : 0;
        long[] taken = new long[types.length + shift];
        long[] which = new long[taken.length];
        long all = 0;
        long every = 0;
        int first = -1;
        for (int i = taken.length - 1; i >= 0; i--) {
            taken[i] = now.pop(i < shift ? 1 : types[i - shift].getSize());
            which[i] = now.taken();
            first = i == shift ? now.writer() : first;
            all |= taken[i];
            every |= which[i];
        }
        boolean changed = false;
        for (int i = 0; i < taken.length; i++) {
            boolean object = i < shift || types[i - shift].getSort() >= Type.ARRAY;
            boolean holds = i < shift || types[i - shift].getSort() == Type.OBJECT || types[i - shift].getDescriptor().endsWith(";");
            changed |= object && rules.mixed(which[i], all, holds ? every : 0);
        }
        operands[at] = taken;
        objects[at] = which;
        writers[at] = first;
        Type result = Type.getReturnType(desc);
        long object = rules.site(at) | given(result, types, which, shift, every);
        for (int i = 0; i < result.getSize(); i++) {
            now.push(all | rules.site(at) | added, object, at);
        }
        return changed;
    }

    /** Which of the objects that go into a call it may give back: a text or an array of numbers only as such. */
    private static long given(Type result, Type[] types, long[] which, int shift, long every) {
        boolean plain = result.getSort() < Type.ARRAY || result.getDescriptor().equals("Ljava/lang/String;") || result.getSort() == Type.ARRAY && result.getDescriptor().length() == 2;
        long same = 0;
        for (int i = 0; i < types.length; i++) {
            same |= types[i].equals(result) ? which[i + shift] : 0;
        }
        return plain ? same : every;
    }
}
