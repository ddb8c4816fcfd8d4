package dev.roadbed.checks.crypto.flow;

/** The steps of all runs of one analysis together. */
final class Budget {

    /** Then each sink is looked at from its own method only. */
    static final int STEPS = 300_000;
    /** What small methods may take on top of that, in all and for each class; then hardly anything is looked at, and after as many steps again nothing. Time and memory end with it. */
    static final int OVERDRAFT = 3_000_000;
    static final int OVERDRAFT_PER_CLASS = 600;
    static final int LAST_STEPS = 200;

    private final long overdraft;
    private long remaining = STEPS;

    Budget(int classes) {
        this.overdraft = Math.max(OVERDRAFT, (long) OVERDRAFT_PER_CLASS * classes);
    }

    /**
     * How many steps a run may take; what it does not reach with them is said not to be decided.
     *
     * @param steps what it wants
     * @param least what it gets whatever others have spent, until all that small methods may take is spent as well
     */
    int allowed(int steps, int least) {
        if (remaining < -overdraft) {
            return remaining < -2 * overdraft ? 0 : Math.min(steps, LAST_STEPS);
        }
        return (int) Math.min(steps, Math.max(least, remaining));
    }

    void spend(int steps) {
        remaining -= steps;
    }
}
