package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** What the project's own configuration says: properties files by name, and what Spring injects from it. */
final class Settings {

    private static final String VALUE = "Lorg/springframework/beans/factory/annotation/Value;";
    private static final String PROPERTIES = "Lorg/springframework/boot/context/properties/ConfigurationProperties;";
    private static final String DEFAULT = "Lorg/springframework/boot/context/properties/bind/DefaultValue;";
    private static final int DEEPEST = 5;
    /** A class with a thousand fields of its own type would be bound a thousand times a thousand times. */
    private static final int MOST_PREFIXES = 64;

    private final Resources resources;
    private final Configured configured = new Configured();
    private final Program program;
    /** Prefixes of the classes that settings are bound to, those inside of others included. */
    private final Map<String, List<String>> bound = new HashMap<>();

    /** @throws IOException if the application's configuration can't be read */
    Settings(Resources resources, Program program) throws IOException {
        this.resources = resources;
        this.program = program;
        resources.configuration().values().forEach(configured::add);
        for (ClassNode type : program.types()) {
            annotation(type.visibleAnnotations, PROPERTIES)
                    .ifPresent(found -> bind(type, text(found, "prefix").or(() -> text(found, "value")).orElse(""), 0));
        }
    }

    private void bind(ClassNode type, String prefix, int depth) {
        List<String> prefixes = bound.computeIfAbsent(type.name, name -> new ArrayList<>());
        if (prefixes.size() >= MOST_PREFIXES) {
            return;
        }
        prefixes.add(prefix);
        for (FieldNode field : type.fields) {
            Type of = Type.getType(field.desc);
            ClassNode inner = of.getSort() == Type.OBJECT ? program.type(of.getInternalName()) : null;
            if (inner != null && depth < DEEPEST && (field.access & Opcodes.ACC_STATIC) == 0 && annotation(inner.visibleAnnotations, PROPERTIES).isEmpty()) {
                bind(inner, key(prefix, field.name), depth + 1);
            }
        }
    }

    private static String key(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    /** The content of a properties file; null if the project has none of that name. */
    Map<String, Value> resource(String path) {
        return resources.find(path);
    }

    /** What Spring's environment has for a key. */
    Optional<Value> property(String key) {
        return configured.get(key);
    }

    /** What Spring puts into a field. */
    Optional<Value> field(ClassNode owner, FieldNode field) {
        Optional<Value> placed = annotation(field.visibleAnnotations, VALUE).flatMap(this::placeholder);
        if (placed.isPresent() || owner == null) {
            return placed.map(value -> Configured.as(field.desc, value));
        }
        Optional<Value> found = bound.getOrDefault(owner.name, List.of()).stream().flatMap(prefix -> configured.get(key(prefix, field.name)).stream()).reduce(Value::or);
        return found.or(() -> fallback(owner, field)).map(value -> Configured.as(field.desc, value));
    }

    /** The {@code @DefaultValue} of a record's component: it stands on the parameter of the constructor. */
    private Optional<Value> fallback(ClassNode owner, FieldNode field) {
        List<RecordComponentNode> components = owner.recordComponents;
        if (components == null || !bound.containsKey(owner.name)) {
            return Optional.empty();
        }
        for (MethodNode method : owner.methods) {
            List<AnnotationNode>[] all = method.visibleParameterAnnotations;
            for (int i = 0; method.name.equals("<init>") && all != null && all.length == components.size() && i < all.length; i++) {
                if (components.get(i).name.equals(field.name)) {
                    return annotation(all[i], DEFAULT).flatMap(found -> text(found, "value"))
                            .map(text -> Value.literal(text, new Source(owner.name.substring(owner.name.lastIndexOf('/') + 1) + "." + field.name, owner.name, 0)));
                }
            }
        }
        return Optional.empty();
    }

    /** What Spring puts into a parameter. */
    Optional<Value> parameter(ProgramMethod method, int index) {
        List<AnnotationNode>[] all = method.node().visibleParameterAnnotations;
        return all == null || index >= all.length ? Optional.empty() : annotation(all[index], VALUE).flatMap(this::placeholder)
                .map(value -> Configured.as(Type.getArgumentTypes(method.node().desc)[index].getDescriptor(), value));
    }

    private Optional<Value> placeholder(AnnotationNode annotation) {
        return text(annotation, "value").filter(text -> text.contains("${"))
                .map(text -> configured.resolve(text, new Source(text.replaceAll("^\\$\\{([^:}]*).*", "$1"), "", 0)));
    }

    private static Optional<AnnotationNode> annotation(List<AnnotationNode> all, String desc) {
        for (AnnotationNode annotation : all == null ? List.<AnnotationNode>of() : all) {
            if (desc.equals(annotation.desc)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(AnnotationNode annotation, String name) {
        if (annotation.values != null) {
            for (int i = 0; i + 1 < annotation.values.size(); i += 2) {
                Object value = annotation.values.get(i + 1);
                if (name.equals(annotation.values.get(i))) {
                    return value instanceof List<?> list ? list.size() == 1 ? Optional.of(String.valueOf(list.get(0))) : Optional.empty() : Optional.of(String.valueOf(value));
                }
            }
        }
        return Optional.empty();
    }
}
