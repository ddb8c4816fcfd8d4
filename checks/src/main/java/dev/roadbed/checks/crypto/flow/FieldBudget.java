package dev.roadbed.checks.crypto.flow;

/** What the values of fields may cost, in steps: each has a share, and the fields on the way to it have theirs out of that. */
final class FieldBudget {

    /** What a constructor that was not reached gets all the same. */
    static final int LEAST_STEPS = 200;

    /** For one place that sets a field that a method with something to look at asks for; for a field on the way to another one so many times less. */
    private static final int STEPS = 6_000;
    private static final int LESS = 3;
    /** For all places that set an object of the program: of most only the type matters, and what is in their own fields is found from that. */
    private static final int OBJECT_STEPS = 1_000;
    /** For one place, and for all fields, when it is only a short look that asks. */
    private static final int SHORT_STEPS = 300;
    private static final int SHORT_MORE_STEPS = 3_000;
    /** All places that set one field get so many times what one of them gets. */
    private static final int PLACES = 4;
    /** All fields together; what comes later is not known, but for what constructors say by themselves. */
    private static final int ALL_STEPS = 60_000;
    private static final int MORE_STEPS = 10_000;

    private int steps = STEPS;
    private int enough = ALL_STEPS;
    private int spent;
    /** What all may have spent when the field that is looked at has had its share. */
    private int end = Integer.MAX_VALUE;

    /** From now on little is worth to be found out. */
    void shorten() {
        steps = SHORT_STEPS;
        enough = Math.min(enough, spent + SHORT_MORE_STEPS);
    }

    void spend(int cost) {
        spent += cost;
    }

    /** Whether the fields have had all that there is for them. */
    boolean isSpent() {
        return spent > enough;
    }

    /** Whether not even constructors get anything. */
    boolean isOverspent() {
        return spent > enough + (steps == SHORT_STEPS ? 0 : MORE_STEPS);
    }

    /**
     * The share of one field.
     *
     * @param above  how many fields it is on the way to
     * @param object whether it holds an object of the program
     */
    Share share(int above, boolean object) {
        int each = object ? Math.min(steps, OBJECT_STEPS) : steps;
        for (int i = 0; i < above; i++) {
            each = Math.max(LEAST_STEPS, each / LESS);
        }
        return new Share(each, object ? 1 : PLACES);
    }

    /** A part of the budget, inside of the one that was opened before it. */
    final class Share implements AutoCloseable {

        private final int outer = end;
        private final int each;

        private Share(int each, int places) {
            this.each = each;
            end = Math.min(outer, spent + places * each);
        }

        /** What the next place may cost; nothing if the share is spent. */
        int next() {
            return Math.max(0, Math.min(each, end - spent));
        }

        @Override
        public void close() {
            end = outer;
        }
    }
}
