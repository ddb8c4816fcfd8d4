package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.Contexts;
import dev.roadbed.checks.crypto.bytecode.Fillings;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.model.Containers;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.model.Lambdas;
import dev.roadbed.checks.crypto.model.Outputs;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What all runs of one analysis share: the program, the objects of class initialisers, the names of objects. */
final class Engine {

    private static final int LEAST_STEPS = 3_000;

    private final Budget budget;
    private final Program program;
    private final CallGraph graph;
    private final Contexts contexts;
    private final Contexts results;
    private final Observer observer;
    private final Settings settings;
    private final Map<Integer, HeapObject> frozen = new HashMap<>();
    private final Map<Object, Integer> names = new HashMap<>();
    private int named;
    private final Statics statics = new Statics(this);
    private final FieldValues fields = new FieldValues(this);
    private final Outputs outputs = new Outputs();
    private final Fillings fillings;
    private final Calls calls;

    Engine(Program program, CallGraph graph, Contexts contexts, Observer observer, Settings settings) {
        this.program = program;
        this.graph = graph;
        this.contexts = contexts;
        this.results = Contexts.ofResults(graph);
        this.budget = new Budget(program.types().size());
        this.observer = observer;
        this.settings = settings;
        this.fillings = new Fillings(graph, outputs::mayFill);
        this.calls = new Calls(this, outputs, fillings);
    }

    Program program() {
        return program;
    }

    CallGraph graph() {
        return graph;
    }

    Observer observer() {
        return observer;
    }

    Settings settings() {
        return settings;
    }

    Statics statics() {
        return statics;
    }

    FieldValues fields() {
        return fields;
    }

    Calls calls() {
        return calls;
    }

    /** A run that looks for the value of something, with what is left of the budget of the whole analysis, and never with so little that a small method is not looked at. */
    Run start(Contexts what, int steps, Run.StoreListener stores) {
        return new Run(what, budget.allowed(steps, LEAST_STEPS), false, stores, budget::spend);
    }

    /** A run whose calls are observed, for everything that is demanded. @param least what it may cost whatever others have spent */
    Run observe(int steps, int least) {
        return observe(contexts, steps, least);
    }

    /** The same for a part of it. */
    Run observe(Contexts what, int steps, int least) {
        return new Run(what, budget.allowed(steps, least), true, null, budget::spend);
    }

    /** Looks for nothing but results. */
    Contexts results() {
        return results;
    }

    /** The same number for the same thing each time until all are forgotten, and never for another one. */
    int name(Object thing) {
        Integer known = names.get(thing);
        if (known == null) {
            known = ++named;
            names.put(thing, known);
        }
        return known;
    }

    /** Between two runs that are observed: what one of them has made is nothing to the next one. */
    void forgetNames() {
        names.clear();
    }

    Heap heap() {
        return new Heap(frozen);
    }

    /** Keeps the objects of a finished run for all others. */
    void freeze(Heap heap) {
        heap.objects().forEach(frozen::putIfAbsent);
        heap.objects().values().forEach(this::filled);
    }

    /** Others may go on with an object of the program, and write into the arrays that it holds. */
    private void filled(HeapObject object) {
        if (object.open() || program.type(object.type()) == null) {
            return;
        }
        object.slots().forEach((slot, value) -> value.object().map(Ref::id).filter(id -> frozen.containsKey(id) && LeftOut.isPlainArray(frozen.get(id))).ifPresent(id -> {
            if (slot instanceof String name && fillings.isFilledLater(program.declarer(object.type(), name), name)) {
                frozen.put(id, frozen.get(id).withRest(Value.opaque("", Tag.EXTERNAL)));
            }
        }));
    }

    /** Keeps the objects of a run that was not finished: what is in an array may have been put there, or not yet. */
    void freezeUnfinished(Heap heap) {
        heap.objects().forEach((id, object) -> frozen.putIfAbsent(id, LeftOut.isPlainArray(object) ? object.withRest(Value.opaque("", Tag.EXTERNAL)) : object));
    }

    /** The value of a field that others may have filled since: what is not known to be in a collection or array may still be there. */
    Value filled(String owner, String name, Value value) {
        for (Atom atom : value == null ? List.<Atom>of() : value.atoms()) {
            HeapObject object = atom instanceof Ref ref ? frozen.get(ref.id()) : null;
            boolean collection = object != null && !object.open() && (Containers.isList(object) || Containers.isMap(object));
            boolean array = object != null && !object.open() && LeftOut.isPlainArray(object);
            if (collection && graph.isFilledLater(owner, name) || array && fillings.isFilledLater(owner, name)) {
                frozen.put(((Ref) atom).id(), object.withRest(Value.opaque("", Tag.EXTERNAL)));
            }
        }
        return value;
    }

    /** Runs a method of which nobody is known to call it: its arguments come from outside. */
    Result runRoot(ProgramMethod method, Run run) {
        Heap heap = heap();
        List<Value> arguments = new ArrayList<>();
        if (!method.isStatic()) {
            int id = name(List.of("this", method.id()));
            heap.put(id, method.node().name.equals("<init>") ? HeapObject.of(method.owner().name) : HeapObject.open(method.owner().name));
            arguments.add(Value.ref(id));
        }
        int index = 0;
        for (Type type : Type.getArgumentTypes(method.node().desc)) {
            arguments.add(settings.parameter(method, index++).orElse(Value.opaque(type.getDescriptor(), Tag.EXTERNAL)));
        }
        return run(method, arguments, heap, run, name(List.of("root", method.id())));
    }

    /** Runs a method with these arguments. */
    Result run(ProgramMethod method, List<Value> arguments, Heap heap, Run run, int name) {
        run.enter(method);
        boolean whole = false;
        try {
            Activation activation = new Activation(this, run, method, name);
            Result result = new Interpreter(activation).run(entry(method, arguments, heap));
            if (run.depth() == 1 && result.returns()) {
                observer.escaped(result.value(), result.heap(), run);
                handedOut(activation, arguments, result);
            }
            observer.returned(activation, result);
            whole = true;
            return result;
        } finally {
            run.leave(method, whole);
        }
    }

    /** A lambda that a root returns is run by somebody else, with arguments that nobody knows. */
    private void handedOut(Activation activation, List<Value> arguments, Result result) {
        for (Atom atom : result.value() == null ? List.<Atom>of() : result.value().atoms()) {
            HeapObject lambda = atom instanceof Ref ref ? result.heap().get(ref.id()) : null;
            if (lambda != null && lambda.payload() instanceof Lambdas.Lambda) {
                ProgramMethod method = activation.method();
                Frame frame = entry(method, arguments, result.heap().copy());
                Result given = Lambdas.run(new Invocation(Opcodes.INVOKESTATIC, method.owner().name, method.node().name, "()V",
                        List.of(), frame, activation, 0), lambda, List.of());
                if (given.returns()) {
                    observer.escaped(given.value(), given.heap(), activation.run());
                }
            }
        }
    }

    private static Frame entry(ProgramMethod method, List<Value> arguments, Heap heap) {
        return Frame.entry(method.shape().locals(), method.isStatic(), method.node().desc, arguments, heap);
    }
}
