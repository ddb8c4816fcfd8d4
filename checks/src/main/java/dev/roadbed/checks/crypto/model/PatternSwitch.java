package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Type;

/** The number of the case that a switch over patterns takes, as Java 21 asks its library for it: the first that fits from the one on at which it begins. */
final class PatternSwitch {

    static final String FACTORY = "java/lang/runtime/SwitchBootstraps";
    private static final int NULL = -1;

    private final Invocation call;
    private final Object[] labels;
    /** The classes of the constants of enums that are described. */
    private final Object[] described;
    private final Instances instances;
    private final Set<String> asked;

    PatternSwitch(Invocation call, Object[] labels) {
        this.call = call;
        this.labels = Arrays.stream(labels).map(PatternSwitch::plain).toArray();
        this.described = Arrays.stream(labels).filter(PatternSwitch::isDescription).map(label -> String.valueOf(((ConstantDynamic) label).getBootstrapMethodArgument(1))).toArray();
        this.instances = new Instances(call.caller(), call.frame().heap());
        this.asked = Arrays.stream(labels).filter(Type.class::isInstance).map(label -> ((Type) label).getInternalName()).collect(Collectors.toSet());
    }

    /** A constant of an enum among labels of several kinds is described by the names of its class and of itself; only the latter is compared, as the types say the rest. */
    private static Object plain(Object label) {
        return isDescription(label) ? ((ConstantDynamic) label).getBootstrapMethodArgument(2) : label;
    }

    private static boolean isDescription(Object label) {
        return label instanceof ConstantDynamic constant && constant.getDescriptor().equals("Ljava/lang/Enum$EnumDesc;") && constant.getBootstrapMethodArgumentCount() == 3;
    }

    /** What is asked about, and where to begin. */
    Value chosen() {
        Value all = null;
        for (Atom one : call.argument(0).atoms()) {
            for (Atom from : call.argument(1).atoms()) {
                Value next = from instanceof Literal literal && literal.value() instanceof Integer first ? chosen(one, first) : unknown();
                all = next.or(all);
            }
        }
        return all;
    }

    private Value chosen(Atom one, int first) {
        if (one instanceof Literal literal && literal.value() == Literal.NULL) {
            return call.literal(NULL);
        }
        for (int at = first; at < labels.length; at++) {
            Boolean fits = fits(one, labels[at]);
            if (fits == null) {
                return unknown();
            }
            if (fits) {
                return call.literal(at);
            }
        }
        return call.literal(labels.length);
    }

    private Boolean fits(Atom one, Object label) {
        if (label instanceof Type type) {
            return instances.is(one, type.getInternalName(), asked);
        }
        if (one instanceof Literal literal) {
            return label instanceof String || label instanceof Integer ? literal.value().equals(label) : null;
        }
        // The label of a constant of an enum is its name.
        Optional<String> name = one instanceof Ref ref ? Optional.ofNullable(call.frame().heap().get(ref.id()).get("#name")).flatMap(Value::text) : Optional.empty();
        // One of another class with the same name as well would be told apart by no label: then it is not known.
        return name.isPresent() && label instanceof String && isOneClass() ? name.get().equals(label) : null;
    }

    private boolean isOneClass() {
        return Arrays.stream(described).distinct().count() < 2;
    }

    private static Value unknown() {
        return Value.opaque("I", Tag.EXTERNAL);
    }
}
