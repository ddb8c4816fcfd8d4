package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/** What calls into libraries give: exactly where it is known, otherwise where the content comes from. */
public final class Models {

    /** The slot that holds the length of an array or list; it says nothing of the content. */
    public static final String LENGTH = "#length";
    /** The slot of a stream that holds the name of the resource it reads. */
    public static final String RESOURCE = "#resource";

    private static final Set<String> KEYED = Set.of("javax/crypto/Mac", "javax/crypto/Cipher", "java/security/Signature");

    private final Outputs outputs;

    public Models(Outputs outputs) {
        this.outputs = outputs;
    }

    public Value call(Invocation call) {
        if (Kotlin.isAssertion(call)) {
            return null;
        }
        call.caller().used(call);
        Value known = Pure.call(call);
        known = known != null ? known : new Kotlin(call).result();
        known = known != null ? known : Texts.made(call);
        known = known != null ? known : Texts.builder(call);
        known = known != null ? known : Encodings.call(call);
        known = known != null ? known : Joiners.call(call);
        known = known != null ? known : Buffers.call(call);
        known = known != null ? known : Characters.call(call);
        known = known != null ? known : Holders.call(call);
        known = known != null ? known : new Compositions(call).result();
        known = known != null ? known : Groovy.call(call);
        known = known != null ? known : new Streams(call).result();
        known = known != null ? known : new Containers(call).result();
        known = known != null ? known : Randoms.call(call);
        known = known != null ? known : StandardCalls.call(call);
        if (known != null || isModelledConstructor(call)) {
            return known;
        }
        return general(call);
    }

    private static boolean isModelledConstructor(Invocation call) {
        HeapObject on = call.target();
        return call.name().equals("<init>") && on != null
                && (Containers.isList(on) || Containers.isMap(on) || Holders.isHolder(on) || on.type().startsWith("java/lang/StringBu") || on.type().contains("Random"));
    }

    /** Where the result comes from, and what the call may have done to what it was given. */
    private Value general(Invocation call) {
        HeapObject on = call.target();
        if (call.name().equals("<init>") && on != null) {
            HeapObject made = on;
            for (int i = 0; i < call.arguments(); i++) {
                made = made.with("argument" + i, call.argument(i));
            }
            call.target(made);
            lambdaArguments(call);
            return null;
        }
        Set<Tag> tags = EnumSet.copyOf(new Contents(call.frame().heap()).tags(content(call)));
        if (!isPure(call)) {
            tags.add(Tag.EXTERNAL);
            tags.remove(Tag.CONSTANT);
        }
        if (KEYED.contains(call.owner())) {
            // What comes out under a key can be foreseen by nobody who has not the key, whatever goes in.
            tags.remove(Tag.WEAK_RANDOM);
        }
        Value each = isPure(call) ? alternatives(call) : null;
        Value result = each != null ? each : Value.opaque(call.returns().getDescriptor(), tags, "");
        Value fromLambda = lambdaArguments(call);
        absorb(call, on, tags);
        overwrite(call, tags);
        if (call.returns().getSize() == 0) {
            return null;
        }
        boolean chains = on != null && call.returns().getSort() == Type.OBJECT && call.returns().getInternalName().equals(on.type());
        return chains ? call.receiver() : fromLambda == null ? result : result.or(fromLambda);
    }

    /** Where one of the values has several alternatives, so has the result: a text from outside, or else one that is written here, is not half constant. */
    private static Value alternatives(Invocation call) {
        List<Value> content = content(call);
        List<Value> several = content.stream().filter(value -> value.atoms().size() > 1).toList();
        if (several.size() != 1) {
            return null;
        }
        Contents contents = new Contents(call.frame().heap());
        Value all = null;
        for (Atom atom : several.get(0).atoms()) {
            boolean empty = atom instanceof Literal literal && (literal.value() == Literal.NULL || "".equals(literal.value()));
            if (!empty) {
                List<Value> one = content.stream().map(value -> value == several.get(0) ? Value.of(atom) : value).toList();
                Value next = Value.opaque(call.returns().getDescriptor(), contents.tags(one), "");
                all = all == null ? next : all.or(next);
            }
        }
        return all;
    }

    private static List<Value> content(Invocation call) {
        List<Value> all = new ArrayList<>(call.all().size());
        for (Value value : call.all()) {
            if (value.constant().orElse(null) != Literal.NULL) {
                all.add(value);
            }
        }
        return all;
    }

    private boolean isPure(Invocation call) {
        return !call.all().isEmpty() && outputs.isPure(call.owner());
    }

    /** An object of a library holds what it is given: a digest, a buffer, a stream of bytes. */
    private static void absorb(Invocation call, HeapObject on, Set<Tag> tags) {
        boolean gives = call.arguments() > 0 && on != null && !(on.payload() instanceof Lambdas.Lambda);
        if (gives && !on.open() && !call.caller().isOfProgram(on.type())) {
            call.target(on.withRest(Value.opaque("", tags, "")));
        }
    }

    /** An array that the method writes into has another content afterwards. */
    private void overwrite(Invocation call, Set<Tag> tags) {
        if (!isPure(call)) {
            Buffers.handedOver(call);
        }
        for (int i = 0; i < call.arguments(); i++) {
            HeapObject array = call.object(call.argument(i)).filter(object -> object.type().startsWith("[") && object.type().length() == 2).orElse(null);
            if (array != null && outputs.mayFill(call.owner(), call.name(), call.desc(), i)) {
                Value content = isPure(call) ? Value.opaque("", tags, "") : Value.opaque("", Tag.EXTERNAL);
                call.frame().heap().put(call.argument(i).object().orElseThrow().id(), array.withRest(content));
            }
        }
    }

    private Value lambdaArguments(Invocation call) {
        Value all = null;
        for (Value argument : call.rest()) {
            for (Atom atom : argument.atoms()) {
                HeapObject lambda = atom instanceof Ref ref ? call.frame().heap().get(ref.id()) : null;
                if (lambda != null && lambda.payload() instanceof Lambdas.Lambda) {
                    Value element = elements(call);
                    Result result = Lambdas.run(call, lambda, List.of(element, element));
                    if (result.returns() && result.value() != null) {
                        call.caller().escaped(result.value(), result.heap());
                        all = result.value().or(all);
                    }
                }
            }
        }
        return all;
    }

    /** What a lambda is called with: the elements of the collection that it is given to. */
    private static Value elements(Invocation call) {
        HeapObject on = call.target();
        Value any = on != null && !on.open() && Containers.isList(on) ? Containers.any(on) : null;
        return any == null ? Value.opaque("", Tag.EXTERNAL) : any;
    }
}
