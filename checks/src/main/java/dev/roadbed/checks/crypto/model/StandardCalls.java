package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.sink.PlatformProperty;
import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Atom.Ref;
import dev.roadbed.checks.crypto.value.HeapObject;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Enum constants, copies of arrays, resources by name, equality of objects. */
final class StandardCalls {

    private static final Set<String> COPIES = Set.of("java/util/Arrays.copyOf", "java/util/Arrays.copyOfRange");

    private static final Set<String> ENVIRONMENT = Set.of("org/springframework/core/env/Environment", "org/springframework/core/env/PropertyResolver",
            "org/springframework/core/env/ConfigurableEnvironment", "org/springframework/core/env/StandardEnvironment");

    private static final String CLASS_PATH = "org/springframework/core/io/ClassPathResource";
    private static final Set<String> WRAPPERS = Set.of("java/io/InputStreamReader", "java/io/BufferedReader", "java/io/BufferedInputStream", "java/io/DataInputStream");

    private StandardCalls() {
    }

    static Value call(Invocation call) {
        String what = call.owner() + "." + call.name();
        if (call.isStatic()) {
            return stat(call, what);
        }
        return switch (call.name()) {
            case "<init>" -> what.equals("java/lang/Enum.<init>") || what.equals("java/lang/Object.<init>") ? construct(call) : wrap(call);
            case "name", "toString" -> slot(call, "#name");
            case "ordinal" -> slot(call, "#ordinal");
            case "equals" -> equal(call);
            case "clone" -> call.target() != null && call.target().type().startsWith("[") ? call.make(call.target()) : null;
            case "getResourceAsStream" -> stream(call, call.argument(0));
            case "getBytes" -> bytes(call);
            case "toURL" -> call.target() != null && call.owner().equals("java/net/URI") && call.target().get("argument0") != null
                    ? call.make(HeapObject.of("java/net/URL").with("argument0", call.target().get("argument0"))) : null;
            case "getOrDefault" -> call.target() == null && call.arguments() == 2 ? Containers.orElse(Value.opaque(call.returns().getDescriptor(), Tag.EXTERNAL), call.argument(1)) : null;
            case "getString" -> bundle(call);
            case "sort" -> call.owner().startsWith("java/util/") ? Containers.inAnyOrder(call, call.receiver()) : null;
            case "getProperty", "getRequiredProperty" -> property(call);
            default -> null;
        };
    }

    private static Value stat(Invocation call, String what) {
        if (COPIES.contains(what)) {
            return copy(call);
        }
        return switch (what) {
            case "java/lang/System.arraycopy" -> arraycopy(call);
            case "java/util/Arrays.fill" -> fill(call);
            case "java/util/Arrays.sort", "java/util/Arrays.parallelSort", "java/util/Collections.sort", "java/util/Collections.reverse", "java/util/Collections.swap",
                    "java/util/Collections.rotate" -> Containers.inAnyOrder(call, call.argument(0));
            case "org/springframework/core/io/support/PropertiesLoaderUtils.loadProperties" -> call.make(new Maps(call).loaded(HeapObject.of("java/util/Properties")));
            case "java/lang/Enum.valueOf" -> constant(call);
            case "java/lang/String.valueOf", "java/util/Objects.toString" -> shown(call);
            case "java/util/concurrent/CompletableFuture.completedFuture" -> Containers.optional(call, call.argument(0));
            case "java/net/URI.create" -> call.make(HeapObject.of("java/net/URI").with("argument0", call.argument(0)));
            // What is refused in any case: who adds to it takes nothing away.
            case "java/security/Security.getProperty" -> call.argument(0).text().flatMap(PlatformProperty::of)
                    .filter(property -> property.effect() == PlatformProperty.Effect.LEAST).map(property -> call.literal(property.value())).orElse(null);
            // The default of java.security since Java 9.
            case "java/security/KeyStore.getDefaultType" -> call.literal("pkcs12");
            case "java/util/ResourceBundle.getBundle" -> call.argument(0).text().isPresent()
                    ? call.make(HeapObject.of("java/util/ResourceBundle")
                            .with(Models.RESOURCE, call.literal(call.argument(0).text().get().replace('.', '/') + ".properties"))) : null;
            default -> null;
        };
    }

    private static Value shown(Invocation call) {
        Value text = Texts.shown(call.argument(0), call);
        return text.isLiteral() && call.type(0).getSort() == Type.OBJECT ? text : null;
    }

    private static Value construct(Invocation call) {
        if (call.arguments() == 2 && call.target() != null) {
            call.target(call.target().with("#name", call.argument(0)).with("#ordinal", call.argument(1)));
        }
        return null;
    }

    /** A reader or stream around another reads the same resource. */
    private static Value wrap(Invocation call) {
        if (call.target() != null && call.arguments() > 0 && (WRAPPERS.contains(call.owner()) || call.owner().equals(CLASS_PATH))) {
            HeapObject inner = call.object(call.argument(0)).orElse(null);
            Value resource = call.owner().equals(CLASS_PATH) ? call.argument(0).text().map(text -> call.literal(text.replaceFirst("^/", ""))).orElse(null)
                    : inner == null ? null : inner.get(Models.RESOURCE);
            if (resource != null) {
                call.target(call.target().with(Models.RESOURCE, resource));
                return call.literal(0);
            }
        }
        return null;
    }

    private static Value slot(Invocation call, String slot) {
        return slot(call.receiver(), call, slot);
    }

    private static Value slot(Value object, Invocation call, String slot) {
        Value all = null;
        for (Atom atom : object.atoms()) {
            Value next = atom instanceof Ref ref ? call.frame().heap().get(ref.id()).get(slot) : null;
            if (next == null) {
                return null;
            }
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private static Value equal(Invocation call) {
        Optional<Ref> one = call.receiver().object();
        Optional<Ref> other = call.argument(0).object();
        boolean enums = one.isPresent() && other.isPresent() && call.frame().heap().get(one.get().id()).get("#name") != null;
        return enums ? call.literal(one.equals(other) ? 1 : 0) : null;
    }

    private static Value constant(Invocation call) {
        boolean known = call.argument(0).constant().orElse(null) instanceof Type && call.argument(1).isLiteral();
        if (!known) {
            return null;
        }
        String owner = ((Type) call.argument(0).constant().get()).getInternalName();
        Value all = null;
        for (Atom atom : call.argument(1).atoms()) {
            String name = String.valueOf(((Literal) atom).value());
            Value next = call.caller().constant(owner, name).orElse(Value.opaque("L" + owner + ";", Tag.EXTERNAL));
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private static HeapObject array(Value value, Invocation call) {
        return call.object(value).filter(object -> object.type().startsWith("[")).orElse(null);
    }

    private static Value copy(Invocation call) {
        HeapObject source = array(call.argument(0), call);
        int from = call.name().equals("copyOf") ? 0 : call.argument(1).number().orElse(-1);
        if (source == null || from < 0) {
            return null;
        }
        Value length = from == 0 ? call.argument(call.arguments() >= 3 && call.name().equals("copyOfRange") ? 2 : 1)
                : call.argument(2).number().map(to -> call.literal(to - from)).orElse(Value.opaque("I", Tag.EXTERNAL));
        HeapObject copy = HeapObject.of(source.type()).with(Models.LENGTH, length);
        for (var slot : source.slots().entrySet()) {
            boolean inside = slot.getKey() instanceof Integer index && index >= from
                    && length.number().map(size -> index - from < size).orElse(true);
            copy = inside ? copy.with((Integer) slot.getKey() - from, slot.getValue()) : copy;
        }
        return call.make(source.rest() == null && !source.open() ? copy : copy.withRest(source.rest() == null
                ? Value.opaque("", Tag.EXTERNAL) : source.rest()));
    }

    private static Value arraycopy(Invocation call) {
        HeapObject target = array(call.argument(2), call);
        if (target != null) {
            Value content = Value.opaque("", new Contents(call.frame().heap()).tags(call.argument(0)), "");
            call.frame().heap().put(call.argument(2).object().orElseThrow().id(), target.withRest(content));
        }
        return call.literal(0);
    }

    private static Value fill(Invocation call) {
        HeapObject target = array(call.argument(0), call);
        if (target != null && call.arguments() == 2) {
            // What was there is forgotten only if it was constant as well: mostly a secret is wiped out after it was used.
            boolean constant = new Contents(call.frame().heap()).tags(call.argument(0)).equals(Set.of(Tag.CONSTANT));
            call.frame().heap().put(call.argument(0).object().orElseThrow().id(), constant ? target.filled(call.argument(1)) : target.withRest(call.argument(1)));
        }
        return call.literal(0);
    }

    private static Value stream(Invocation call, Value name) {
        return name.text().map(text -> call.make(HeapObject.of("java/io/InputStream").with(Models.RESOURCE, call.literal(resource(text, call)))))
                .orElse(null);
    }

    /** A name without a slash is relative to the package of the class that asks; a loader takes it as it is. */
    private static String resource(String name, Invocation call) {
        if (name.startsWith("/") || !call.owner().equals("java/lang/Class")) {
            return name.startsWith("/") ? name.substring(1) : name;
        }
        String from = call.caller().className();
        return from.substring(0, from.lastIndexOf('/') + 1) + name;
    }

    private static Value bundle(Invocation call) {
        HeapObject on = call.target();
        String resource = on == null || on.get(Models.RESOURCE) == null ? null : on.get(Models.RESOURCE).text().orElse(null);
        Map<String, Value> content = resource == null ? null : call.caller().resource(resource);
        return content == null ? null : call.argument(0).text().map(content::get).orElse(null);
    }

    /** What Spring's environment has for a key, as a text or as a number. */
    private static Value property(Invocation call) {
        if (!ENVIRONMENT.contains(call.owner()) || call.argument(0).text().isEmpty()) {
            return null;
        }
        boolean typed = call.arguments() > 1 && call.argument(1).constant().orElse(null) instanceof Type;
        String desc = typed ? ((Type) call.argument(1).constant().get()).getDescriptor() : call.returns().getDescriptor();
        Value known = call.caller().property(call.argument(0).text().get(), desc).orElse(null);
        boolean fallback = call.arguments() == 2 && call.type(1).equals(Type.getType(String.class));
        return known != null ? known : fallback ? call.argument(1) : null;
    }

    /** Each alternative by itself: a text from outside, or else one that is written here, is not half constant. */
    private static Value bytes(Invocation call) {
        if (!call.owner().equals("java/lang/String")) {
            return null;
        }
        Contents contents = new Contents(call.frame().heap());
        Value all = null;
        for (Atom atom : call.receiver().atoms()) {
            boolean empty = atom instanceof Literal literal && "".equals(literal.value());
            HeapObject bytes = empty ? HeapObject.of("[B").with(Models.LENGTH, call.literal(0))
                    : HeapObject.of("[B").withRest(Value.opaque("B", contents.tags(Value.of(atom)), ""));
            Value next = call.make(bytes, "bytes " + atomKind(atom));
            all = all == null ? next : all.or(next);
        }
        return all;
    }

    private static String atomKind(Atom atom) {
        return atom instanceof Literal literal ? String.valueOf(literal.value()) : atom instanceof Atom.Opaque opaque ? opaque.tags().toString() : String.valueOf(atom);
    }
}
