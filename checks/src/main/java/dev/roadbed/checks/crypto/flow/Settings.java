package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.ProgramMethod;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** What the project's own configuration says: properties files by name, and what Spring injects from it. */
final class Settings {

    private static final String VALUE = "Lorg/springframework/beans/factory/annotation/Value;";
    private static final String PROPERTIES = "Lorg/springframework/boot/context/properties/ConfigurationProperties;";

    private final Map<String, Map<String, Value>> resources;
    private final Map<String, Value> relaxed = new HashMap<>();

    /** @param resources content of properties files and of application configuration, flat, by path in the class path */
    Settings(Map<String, Map<String, Value>> resources) {
        this.resources = resources;
        resources.forEach((path, content) -> {
            if (path.matches("(config/)?application(-[^/]+)?\\.(properties|ya?ml)")) {
                content.forEach((key, value) -> relaxed.merge(relax(key), value, Value::or));
            }
        });
    }

    /** Spring's relaxed binding: case, dashes and underscores do not count. */
    private static String relax(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The content of a properties file; null if the project has none of that name. */
    Map<String, Value> resource(String path) {
        return resources.get(path);
    }

    /** What Spring puts into a field. */
    Optional<Value> field(ClassNode owner, FieldNode field) {
        Optional<Value> placed = annotation(field.visibleAnnotations, VALUE).flatMap(this::placeholder);
        if (placed.isPresent() || owner == null) {
            return placed;
        }
        return annotation(owner.visibleAnnotations, PROPERTIES)
                .map(found -> text(found, "prefix").or(() -> text(found, "value")).orElse(""))
                .flatMap(prefix -> Optional.ofNullable(relaxed.get(relax(prefix.isEmpty() ? field.name : prefix + "." + field.name))));
    }

    /** What Spring puts into a parameter. */
    Optional<Value> parameter(ProgramMethod method, int index) {
        List<AnnotationNode>[] all = method.node().visibleParameterAnnotations;
        return all == null || index >= all.length ? Optional.empty() : annotation(all[index], VALUE).flatMap(this::placeholder);
    }

    private Optional<Value> placeholder(AnnotationNode annotation) {
        String text = text(annotation, "value").orElse("");
        if (!text.startsWith("${") || !text.endsWith("}") || text.indexOf("${", 2) >= 0) {
            return Optional.empty();
        }
        String inside = text.substring(2, text.length() - 1);
        int colon = inside.indexOf(':');
        String key = colon < 0 ? inside : inside.substring(0, colon);
        Value found = relaxed.get(relax(key));
        boolean fallback = found == null && colon >= 0;
        return Optional.ofNullable(fallback ? Value.literal(inside.substring(colon + 1), new Source(key, "", 0)) : found);
    }

    private static Optional<AnnotationNode> annotation(List<AnnotationNode> all, String desc) {
        return all == null ? Optional.empty() : all.stream().filter(annotation -> annotation.desc.equals(desc)).findFirst();
    }

    private static Optional<String> text(AnnotationNode annotation, String name) {
        if (annotation.values != null) {
            for (int i = 0; i + 1 < annotation.values.size(); i += 2) {
                if (annotation.values.get(i).equals(name)) {
                    return Optional.of(String.valueOf(annotation.values.get(i + 1)));
                }
            }
        }
        return Optional.empty();
    }
}
