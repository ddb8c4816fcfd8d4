package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.bytecode.Slice;
import dev.roadbed.checks.crypto.model.Caller;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.FieldNode;

/** One call of one method: gives names to the objects that it makes, so that a second look at the same call gives the same ones. */
final class Activation implements Caller {

    private static final int MOST_ROUNDS = 24;

    /** What one instruction makes in one round of one call. */
    private record Made(int activation, int position, int round, Object part) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Made made && activation == made.activation && position == made.position && round == made.round && part.equals(made.part);
        }

        @Override
        public int hashCode() {
            return ((activation * 31 + position) * 31 + round) * 31 + part.hashCode();
        }
    }

    private final Engine engine;
    private final Run run;
    private final ProgramMethod method;
    private final int id;
    private final int[] rounds;
    private final Slice slice;

    Activation(Engine engine, Run run, ProgramMethod method, int id) {
        this.engine = engine;
        this.run = run;
        this.method = method;
        this.id = id;
        this.rounds = new int[method.code().length];
        this.slice = run.contexts().slice(method, run.depth() == 1 && run.contexts() != engine.results());
    }

    /** The one that the call stands in. */
    static Activation of(Invocation call) {
        return (Activation) call.caller();
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

    /** Whether what this call or field gives, or what the call does, can matter for what is looked for. */
    boolean matters(int position) {
        return slice == null || slice.matters(position);
    }

    /** Whether the call matters only for what it may do to things that are not looked at here. */
    boolean isAside(int position) {
        return slice != null && slice.isAside(position);
    }

    /** Whether nothing that this call does outlives the method but what it throws. */
    boolean isLost(int position) {
        return slice != null && slice.isLost(position);
    }

    /** Counts how often an instruction ran. */
    void ran(int position) {
        rounds[position] = Math.min(rounds[position] + 1, MOST_ROUNDS);
    }

    /** The name of what this instruction makes in this round; the part tells things apart that one instruction makes. */
    @Override
    public int name(int position, Object part) {
        return engine.name(new Made(id, position, rounds[position], part));
    }

    @Override
    public Source source(int position) {
        return new Source("", method.owner().name, method.line(position));
    }

    @Override
    public String className() {
        return method.owner().name;
    }

    @Override
    public Result dispatch(Invocation call) {
        return engine.calls().dispatch(call);
    }

    @Override
    public void used(Invocation call) {
        engine.observer().used(call);
    }

    @Override
    public void escaped(Value value, Heap heap) {
        engine.observer().escaped(value, heap, run);
    }

    @Override
    public boolean isOfProgram(String type) {
        return engine.program().type(type) != null;
    }

    @Override
    public boolean isA(String type, String other) {
        return engine.program().isA(type, other);
    }

    @Override
    public Optional<Value> constant(String owner, String name) {
        FieldNode field = engine.program().field(owner, name);
        return field == null ? Optional.empty() : Optional.of(engine.statics().get(owner, name, field.desc));
    }

    @Override
    public Map<String, Value> resource(String name) {
        return engine.settings().resource(name);
    }

    @Override
    public Optional<Value> property(String key, String desc) {
        return engine.settings().property(key).map(value -> Configured.as(desc, value));
    }
}
