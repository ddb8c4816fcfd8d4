package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** One run from a root: what it may cost, what it is in the middle of, and what it had to leave out. */
final class Run {

    /** Calls deeper than this are left out. */
    static final int DEEPEST = 20;

    private final Deque<ProgramMethod> active = new ArrayDeque<>();
    private final Set<ProgramMethod> completed = new LinkedHashSet<>();
    private final Set<ProgramMethod> cut = new LinkedHashSet<>();
    private final boolean observing;
    private final StoreListener stores;
    private int steps;

    /** Told of each value that a field is set to. */
    interface StoreListener {
        void stored(String field, Value value, Heap heap);
    }

    Run(int steps, boolean observing, StoreListener stores) {
        this.steps = steps;
        this.observing = observing;
        this.stores = stores;
    }

    /** Whether what arrives at sinks counts; it does not when only the value of a field is asked for. */
    boolean isObserving() {
        return observing;
    }

    StoreListener stores() {
        return stores;
    }

    void step() {
        spend(1);
    }

    void spend(int cost) {
        steps -= cost;
        if (steps < 0) {
            throw new BudgetExceededException("the budget of steps ran out");
        }
    }

    boolean mayEnter(ProgramMethod method) {
        return active.size() < DEEPEST && active.stream().filter(method::equals).count() < 2;
    }

    void enter(ProgramMethod method) {
        active.push(method);
    }

    void leave(ProgramMethod method) {
        active.pop();
        completed.add(method);
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
