package dev.roadbed.checks.crypto.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Which class declares the field that a reference means (JVMS 5.4.3.2, of which superclasses count). Each answer is found once. */
final class DeclaredFields {

    private final Map<String, ClassNode> headers;
    private final Map<String, Map<String, String>> declarers = new HashMap<>();

    DeclaredFields(Map<String, ClassNode> headers) {
        this.headers = headers;
    }

    /** The field as the class or one of its superclasses declares it; null if that is no field of the program. */
    FieldNode field(String owner, String name) {
        ClassNode declarer = headers.get(declarer(owner, name));
        return declarer == null ? null : own(declarer, name);
    }

    private static FieldNode own(ClassNode type, String name) {
        for (FieldNode field : type.fields) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** The class that declares the field which this reference means; the owner itself if that is no class of the program. */
    String declarer(String owner, String name) {
        if (!headers.containsKey(owner)) {
            return owner;
        }
        Map<String, String> known = declarers.computeIfAbsent(owner, type -> new HashMap<>());
        String declarer = known.get(name);
        if (declarer == null) {
            declarer = search(owner, name);
            known.put(name, declarer);
        }
        return declarer;
    }

    private String search(String owner, String name) {
        Set<String> seen = new HashSet<>();
        for (String type = owner; type != null && seen.add(type);) {
            ClassNode node = headers.get(type);
            if (node == null) {
                return owner;
            }
            if (own(node, name) != null) {
                return type;
            }
            type = node.superName;
        }
        return owner;
    }
}
