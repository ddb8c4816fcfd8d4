package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of one method: gives names to the objects that it makes, so that a second look at the same call gives the same ones. */
final class Activation {

    private static final int MOST_ROUNDS = 24;

    private final Engine engine;
    private final Run run;
    private final ProgramMethod method;
    private final int id;
    private final Map<Integer, Integer> rounds = new HashMap<>();

    Activation(Engine engine, Run run, ProgramMethod method, int id) {
        this.engine = engine;
        this.run = run;
        this.method = method;
        this.id = id;
    }

    Engine engine() {
        return engine;
    }

    Run run() {
        return run;
    }

    ProgramMethod method() {
        return method;
    }

    /** Counts how often an instruction ran. */
    void ran(int position) {
        rounds.merge(position, 1, (a, b) -> Math.min(a + b, MOST_ROUNDS));
    }

    /** The name of what this instruction makes in this round; the part tells things apart that one instruction makes. */
    int name(int position, Object part) {
        return engine.name(List.of(id, position, rounds.getOrDefault(position, 0), part));
    }

    Source source(int position) {
        return new Source("", method.owner().name, method.line(position));
    }
}
