package dev.roadbed.checks.crypto.flow;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.bytecode.CallGraph;
import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Opaque;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls: observed if they are sinks, followed into the program, modelled if they go to a library. */
final class Calls {

    private static final int SMALL = 120;
    private static final int HELPERS_DEEP = 5;
    private static final int HELPER_STEPS = 2_000;
    private static final int VAIN = 4;
    private static final String NEXT = ",";

    private final Engine engine;
    private final Program program;
    private final Models models;
    private final Lambdas lambdas;
    /** Helpers that took more than they are worth once: they are not tried again. */
    private final Set<ProgramMethod> heavy = new HashSet<>();
    /** What helpers gave for arguments that stand for themselves. */
    private final Map<List<Object>, Value> answers = new HashMap<>();
    /** How often a helper's value said nothing. */
    private final Map<ProgramMethod, Integer> vain = new HashMap<>();

    Calls(Engine engine) {
        this.engine = engine;
        this.program = engine.program();
        this.lambdas = new Lambdas(this);
        this.models = new Models(lambdas);
    }

    Lambdas lambdas() {
        return lambdas;
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
        frame.push(lambdas.make(call, node), call.returns());
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
                return lambdas.run(call, lambda, call.rest());
            }
        }
        Set<ProgramMethod> targets = targets(call);
        if (targets.isEmpty()) {
            Value result = models.call(call);
            return new Result(result, call.frame().heap());
        }
        Result all = new Result(null, null);
        for (ProgramMethod target : targets) {
            all = all.or(enter(call, target, targets.size() > 1));
        }
        return all;
    }

    private Result enter(Invocation call, ProgramMethod target, boolean oneOfSeveral) {
        boolean relevant = engine.isRelevant(target);
        Run run = call.caller().run();
        boolean wanted = relevant || target.code().length <= 3 * SMALL / (1 + run.limits()) && !heavy.contains(target) && run.limits() < HELPERS_DEEP;
        if (!wanted || !run.mayEnter(target)) {
            if (relevant) {
                run.cut(target);
            }
            return new Result(unknown(call), call.frame().heap());
        }
        int name = call.caller().name(call.position(), target.id());
        if (relevant) {
            return engine.run(target, call.all(), oneOfSeveral ? call.frame().heap().copy() : call.frame().heap(), run, name);
        }
        return helper(call, target, run, name);
    }

    /** A method that reaches no sink is run for its value only, and for as long as that is worth it. */
    private Result helper(Invocation call, ProgramMethod target, Run run, int name) {
        List<Object> asked = asked(call, target);
        if (answers.containsKey(asked)) {
            return new Result(answers.get(asked), call.frame().heap());
        }
        Result result = tried(call, target, run, name);
        boolean pure = asked != null && run.isObserving() && result.returns() && result.heap().isSameAs(call.frame().heap())
                && (result.value() == null || result.value().atoms().stream().noneMatch(Ref.class::isInstance));
        if (pure) {
            answers.put(asked, result.value());
        }
        return result;
    }

    /** The call, if nothing but constants and unknown values go into it; null if its answer may depend on more. */
    private static List<Object> asked(Invocation call, ProgramMethod target) {
        List<Object> asked = new ArrayList<>(List.of(target));
        for (Value value : call.all()) {
            for (Atom atom : value.atoms()) {
                if (atom instanceof Ref) {
                    return null;
                }
                asked.add(atom);
            }
            asked.add(NEXT);
        }
        return asked;
    }

    private Result tried(Invocation call, ProgramMethod target, Run run, int name) {
        Run.Limit limit = run.limit(HELPER_STEPS);
        try {
            Result result = engine.run(target, call.all(), call.frame().heap().copy(), run, name);
            worth(target, result);
            return result;
        } catch (BudgetExceededException e) {
            limit.requireOuter(e);
            heavy.add(target);
            return new Result(unknown(call), call.frame().heap());
        } finally {
            limit.end();
        }
    }

    /** A helper whose value was unknown each time will hardly say more the next time. */
    private void worth(ProgramMethod target, Result result) {
        boolean unknown = result.value() != null && result.value().atoms().stream().allMatch(Opaque.class::isInstance);
        if (!unknown) {
            vain.remove(target);
        } else if (vain.merge(target, 1, Integer::sum) >= VAIN) {
            heavy.add(target);
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
        all.stream().filter(engine::isRelevant).forEach(call.caller().run()::cut);
        return Set.of();
    }

    private static void add(Set<ProgramMethod> all, ProgramMethod method) {
        if (method != null) {
            all.add(method);
        }
    }
}
