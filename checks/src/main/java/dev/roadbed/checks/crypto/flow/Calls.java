package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.Fillings;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.model.Invocation;
import dev.roadbed.checks.crypto.model.Lambdas;
import dev.roadbed.checks.crypto.model.Models;
import dev.roadbed.checks.crypto.model.Outputs;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Frame;
import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls: observed if they are sinks, followed into the program, modelled if they go to a library. */
final class Calls {

    private static final int SMALL = 120;
    private static final int HELPERS_DEEP = 5;
    private static final int HELPER_STEPS = 2_000;

    private final Engine engine;
    private final Program program;
    private final Models models;
    private final CallMemory memory = new CallMemory();
    private final LeftOut leftOut;

    Calls(Engine engine, Outputs outputs, Fillings fillings) {
        this.engine = engine;
        this.program = engine.program();
        this.models = new Models(outputs);
        this.leftOut = new LeftOut(fillings);
    }

    /** Whether the next instruction follows: it does not if the call never returns. */
    boolean call(Activation caller, int at, MethodInsnNode node, Frame frame) {
        List<Value> all = arguments(node.desc, frame);
        if (node.getOpcode() != INVOKESTATIC) {
            all.add(0, frame.pop());
        }
        Invocation call = new Invocation(node.getOpcode(), node.owner, node.name, node.desc, all, frame, caller, at);
        Result result = dispatch(call);
        if (!result.returns()) {
            return false;
        }
        frame.heap(result.heap());
        if (call.returns().getSize() > 0) {
            frame.push(result.value() == null ? Value.opaque(call.returns().getDescriptor(), Tag.EXTERNAL) : result.value(), call.returns());
        }
        return true;
    }

    void dynamic(Activation caller, int at, InvokeDynamicInsnNode node, Frame frame) {
        List<Value> all = arguments(node.desc, frame);
        Invocation call = new Invocation(INVOKESTATIC, node.bsm.getOwner(), node.name, node.desc, all, frame, caller, at);
        frame.push(Lambdas.make(call, node), call.returns());
    }

    private static List<Value> arguments(String desc, Frame frame) {
        Type[] types = Type.getArgumentTypes(desc);
        Value[] all = new Value[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            all[i] = frame.pop(types[i]);
        }
        return new ArrayList<>(Arrays.asList(all));
    }

    /** The effect of a call, whoever makes it. */
    Result dispatch(Invocation call) {
        Value made = engine.observer().call(call);
        if (made != null) {
            return new Result(made, call.frame().heap());
        }
        if (!call.isStatic()) {
            HeapObject lambda = call.target();
            if (lambda != null && lambda.payload() instanceof Lambdas.Lambda known && known.method().equals(call.name())) {
                return Lambdas.run(call, lambda, call.rest());
            }
        }
        Set<ProgramMethod> targets = targets(call);
        List<HeapObject> several = lambdasOf(call);
        if (targets.isEmpty() && several.isEmpty()) {
            Value result = models.call(call);
            return new Result(result, call.frame().heap());
        }
        Result all = runEach(call, several);
        for (ProgramMethod target : targets) {
            all = all.or(enter(call, target, targets.size() + several.size() > 1));
        }
        return all;
    }

    /** The lambdas among several objects that the call may be on. */
    private static List<HeapObject> lambdasOf(Invocation call) {
        if (call.isStatic() || call.receiver().atoms().size() < 2) {
            return List.of();
        }
        return call.receiver().atoms().stream().filter(Ref.class::isInstance).map(atom -> call.frame().heap().get(((Ref) atom).id()))
                .filter(object -> object.payload() instanceof Lambdas.Lambda known && known.method().equals(call.name())).toList();
    }

    private Result runEach(Invocation call, List<HeapObject> several) {
        Result all = new Result(null, null);
        Heap before = call.frame().heap();
        for (HeapObject lambda : several) {
            call.frame().heap(before.copy());
            all = all.or(Lambdas.run(call, lambda, call.rest()));
        }
        call.frame().heap(before);
        return all;
    }

    private Result enter(Invocation call, ProgramMethod target, boolean oneOfSeveral) {
        Run run = Activation.of(call).run();
        boolean entered = run.contexts().isEntered(target);
        Optional<List<Object>> look = run.isObserving() && entered ? CallMemory.look(call, target, run) : Optional.empty();
        boolean relevant = entered && look.filter(memory::hasLooked).isEmpty();
        boolean wanted = relevant || isHelping(call, target, run);
        if (!wanted || !run.mayEnter(target)) {
            if (relevant) {
                run.cut(target);
            }
            leftOut.left(call, target);
            return new Result(unknown(call), call.frame().heap());
        }
        int name = call.caller().name(call.position(), target.id());
        if (relevant) {
            look.ifPresent(memory::looked);
            try {
                return engine.run(target, call.all(), oneOfSeveral ? call.frame().heap().copy() : call.frame().heap(), run, name);
            } catch (BudgetExceededException e) {
                look.ifPresent(memory::notLooked);
                throw e;
            }
        }
        return helper(call, target, run, name);
    }

    private boolean isHelping(Invocation call, ProgramMethod target, Run run) {
        boolean small = target.code().length <= 3 * SMALL / (1 + run.limits()) && run.limits() < HELPERS_DEEP;
        if (!small || memory.isHeavy(target) || isAside(call) && memory.isIdle(call, target)) {
            return false;
        }
        return Activation.of(call).matters(call.position()) || !Activation.of(call).isLost(call.position());
    }

    /** Whether nothing comes of the call that is looked at. */
    private static boolean isAside(Invocation call) {
        return call.returns().getSize() == 0 || Activation.of(call).isAside(call.position());
    }

    /** A method that reaches no sink is run for its value only, and for as long as that is worth it. */
    private Result helper(Invocation call, ProgramMethod target, Run run, int name) {
        Optional<List<Object>> question = CallMemory.question(call, target);
        if (question.filter(memory::hasAnswer).isPresent()) {
            return new Result(memory.answer(question.get()), call.frame().heap());
        }
        Result result = tried(call, target, run, name);
        boolean pure = run.isObserving() && result.returns() && result.heap().isSameAs(call.frame().heap())
                && (result.value() == null || result.value().atoms().stream().noneMatch(Ref.class::isInstance));
        if (pure) {
            question.ifPresent(asked -> memory.answer(asked, result.value()));
        }
        return result;
    }

    private Result tried(Invocation call, ProgramMethod target, Run run, int name) {
        Run.Limit limit = run.limit(HELPER_STEPS, isAside(call));
        try {
            Result result = engine.run(target, call.all(), call.frame().heap().copy(), run, name);
            memory.ended(call, target, result, call.frame().heap());
            return result;
        } catch (BudgetExceededException e) {
            limit.requireOuter(e);
            memory.heavy(target);
            leftOut.left(call, target);
            return new Result(unknown(call), call.frame().heap());
        } finally {
            limit.end();
        }
    }

    private Value unknown(Invocation call) {
        return call.returns().getSize() == 0 ? null : Value.opaque(call.returns().getDescriptor(), Tag.EXTERNAL);
    }

    private Set<ProgramMethod> targets(Invocation call) {
        if (call.opcode() == INVOKESTATIC || call.opcode() == INVOKESPECIAL) {
            ProgramMethod one = program.resolve(call.owner(), call.name(), call.desc());
            return one == null ? Set.of() : Set.of(one);
        }
        if (program.type(call.owner()) == null && call.receiver().atoms().stream().allMatch(Opaque.class::isInstance)
                && call.receiver().atoms().stream().noneMatch(atom -> program.type(internalName(((Opaque) atom).type())) != null)) {
            return Set.of();
        }
        Set<ProgramMethod> all = new LinkedHashSet<>();
        for (Atom atom : call.receiver().atoms()) {
            if (atom instanceof Ref ref) {
                HeapObject object = call.frame().heap().get(ref.id());
                if (object.open()) {
                    boolean narrower = program.isA(object.type(), call.owner());
                    all.addAll(program.targets(narrower ? object.type() : call.owner(), call.name(), call.desc()));
                } else {
                    add(all, program.resolve(object.type(), call.name(), call.desc()));
                }
            } else if (atom instanceof Opaque opaque) {
                String type = internalName(opaque.type());
                boolean narrower = program.type(type) != null && program.isA(type, call.owner());
                all.addAll(program.targets(narrower ? type : call.owner(), call.name(), call.desc()));
            }
        }
        return all.size() > CallGraph.MOST_TARGETS ? cutAll(call, all) : all;
    }

    private static String internalName(String desc) {
        return desc.startsWith("L") ? desc.substring(1, desc.length() - 1) : "";
    }

    private Set<ProgramMethod> cutAll(Invocation call, Set<ProgramMethod> all) {
        Run run = Activation.of(call).run();
        all.stream().filter(run.contexts()::isEntered).forEach(run::cut);
        return Set.of();
    }

    private static void add(Set<ProgramMethod> all, ProgramMethod method) {
        if (method != null) {
            all.add(method);
        }
    }
}
