package dev.roadbed.checks.crypto.model;

import static org.objectweb.asm.Opcodes.*;

import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What invokedynamic makes: lambdas, method references and texts put together. */
public final class Lambdas {

    private Lambdas() {
    }

    /**
     * A lambda or method reference.
     *
     * @param method name of the one method of its interface
     * @param target what it runs
     */
    public record Lambda(String method, Handle target) {
    }

    public static Value make(Invocation call, InvokeDynamicInsnNode node) {
        String factory = node.bsm.getOwner();
        if (factory.equals("java/lang/invoke/LambdaMetafactory") && node.bsmArgs.length > 1 && node.bsmArgs[1] instanceof Handle target) {
            HeapObject lambda = HeapObject.of(call.returns().getInternalName()).withPayload(new Lambda(node.name, target));
            for (int i = 0; i < call.all().size(); i++) {
                lambda = lambda.with(i, call.all().get(i));
            }
            return call.make(lambda);
        }
        if (factory.equals("java/lang/invoke/StringConcatFactory")) {
            return concat(call, node);
        }
        if (factory.equals(PatternSwitch.FACTORY)) {
            return new PatternSwitch(call, node.bsmArgs).chosen();
        }
        if (factory.equals(Groovy.FACTORY) && Groovy.isCast(node.name, call)) {
            return Groovy.cast(call);
        }
        return Value.opaque(call.returns().getDescriptor(), new Contents(call.frame().heap()).tags(call.all()), "");
    }

    private static Value concat(Invocation call, InvokeDynamicInsnNode node) {
        String recipe = node.bsmArgs.length > 0 && node.bsmArgs[0] instanceof String text ? text : "\1".repeat(call.all().size());
        Value all = call.literal("");
        int argument = 0;
        int constant = 1;
        StringBuilder text = new StringBuilder();
        for (char next : recipe.toCharArray()) {
            if (next == '\1') {
                all = append(all, text, call);
                all = Texts.append(all, call.all().get(argument), call.type(argument), call);
                argument++;
            } else {
                text.append(next == '\2' ? node.bsmArgs[constant++] : next);
            }
        }
        return append(all, text, call);
    }

    private static Value append(Value all, StringBuilder text, Invocation call) {
        if (text.isEmpty()) {
            return all;
        }
        Value piece = call.literal(text.toString());
        text.setLength(0);
        return Texts.append(all, piece, Type.getType(String.class), call);
    }

    /** Runs the lambda: what it has captured, then the arguments. */
    public static Result run(Invocation call, HeapObject lambda, List<Value> arguments) {
        Handle target = ((Lambda) lambda.payload()).target();
        List<Value> all = new ArrayList<>();
        for (int i = 0; lambda.get(i) != null; i++) {
            all.add(lambda.get(i));
        }
        all.addAll(arguments);
        boolean constructs = target.getTag() == H_NEWINVOKESPECIAL;
        int opcode = switch (target.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_INVOKESPECIAL, H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            case H_INVOKEINTERFACE -> INVOKEINTERFACE;
            default -> INVOKEVIRTUAL;
        };
        Value object = null;
        if (constructs) {
            object = call.make(HeapObject.of(target.getOwner()), "constructed");
            all.add(0, object);
        }
        int wanted = Type.getArgumentTypes(target.getDesc()).length + (opcode == INVOKESTATIC ? 0 : 1);
        while (all.size() < wanted) {
            all.add(Value.opaque("", Tag.EXTERNAL));
        }
        Invocation made = new Invocation(opcode, target.getOwner(), target.getName(), target.getDesc(),
                new ArrayList<>(all.subList(0, wanted)), call.frame(), call.caller(), call.position());
        Result result = call.caller().dispatch(made);
        if (result.returns()) {
            call.frame().heap(result.heap());
        }
        return constructs && result.returns() ? new Result(object, result.heap()) : result;
    }
}
