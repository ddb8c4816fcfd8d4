package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/** One run from a root: what it may cost, what it is in the middle of, and what it had to leave out. */
final class Run {

    /** Calls deeper than this are left out. */
    static final int DEEPEST = 20;

    /** A method that calls itself is followed this often. */
    private static final int MOST_ALIKE = 4;

    private final Deque<ProgramMethod> active = new ArrayDeque<>();
    private final Set<ProgramMethod> completed = new LinkedHashSet<>();
    private final Set<ProgramMethod> cut = new LinkedHashSet<>();
    private final Contexts contexts;
    private final boolean observing;
    private final StoreListener stores;
    private final IntConsumer spending;
    private int steps;
    private int limits;
    private int asides;
    private int spent;

    /** Told of each value that a field is set to. */
    interface StoreListener {
        void stored(String field, Value value, Heap heap);
    }

    /** @param spending told of each step */
    Run(Contexts contexts, int steps, boolean observing, StoreListener stores, IntConsumer spending) {
        this.contexts = contexts;
        this.spending = spending;
        this.steps = steps;
        this.observing = observing;
        this.stores = stores;
    }

    /** From where it looks for what. */
    Contexts contexts() {
        return contexts;
    }

    /** Whether what arrives at sinks counts; it does not when only the value of a field is asked for. */
    boolean isObserving() {
        return observing;
    }

    StoreListener stores() {
        return stores;
    }

    /** Steps so far. */
    int spent() {
        return spent;
    }

    void step() {
        spend(1);
    }

    void spend(int cost) {
        steps -= cost;
        spent += cost;
        spending.accept(cost);
        if (steps < 0) {
            throw new BudgetExceededException("the budget of steps ran out");
        }
    }

    /**
     * Spends no more than this until the limit ends; what is inside of another limit keeps to both.
     *
     * @param aside whether until then nothing happens but what matters only for what it may do to things that are not looked at
     */
    Limit limit(int most, boolean aside) {
        limits++;
        asides += aside ? 1 : 0;
        int outer = Math.max(0, steps - most);
        steps = Math.min(steps, most);
        return new Limit(outer, aside);
    }

    /** Whether what happens matters only for what it may do to things that are not looked at. */
    boolean isAside() {
        return asides > 0;
    }

    /** A part of the budget. */
    final class Limit {

        private final int outer;
        private final boolean aside;

        private Limit(int outer, boolean aside) {
            this.outer = outer;
            this.aside = aside;
        }

        /** @throws BudgetExceededException if not this part ran out, but the whole */
        void requireOuter(BudgetExceededException e) {
            if (outer == 0) {
                throw e;
            }
        }

        void end() {
            limits--;
            asides -= aside ? 1 : 0;
            steps = Math.max(0, steps) + outer;
        }
    }

    boolean mayEnter(ProgramMethod method) {
        if (active.size() >= DEEPEST) {
            return false;
        }
        int alike = 0;
        for (ProgramMethod each : active) {
            alike += each == method ? 1 : 0;
        }
        return alike < MOST_ALIKE;
    }

    void enter(ProgramMethod method) {
        active.push(method);
    }

    /** @param whole whether it was followed to its end */
    void leave(ProgramMethod method, boolean whole) {
        active.pop();
        if (whole) {
            completed.add(method);
        }
    }

    /** How many limits are open. */
    int limits() {
        return limits;
    }

    int depth() {
        return active.size();
    }

    /** A call that was left out, though it could reach a sink. */
    void cut(ProgramMethod method) {
        cut.add(method);
    }

    Set<ProgramMethod> cut() {
        return cut;
    }

    Set<ProgramMethod> completed() {
        return completed;
    }
}
