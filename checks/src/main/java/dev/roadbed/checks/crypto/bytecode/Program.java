package dev.roadbed.checks.crypto.bytecode;

import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes that are analysed together: those of the module and of the modules beside it. */
public final class Program {

    private final Map<String, ClassNode> classes = new LinkedHashMap<>();
    private final Map<MethodId, ProgramMethod> methods = new LinkedHashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();

    /**
     * Reads the class files.
     *
     * @param module   those that are judged
     * @param siblings those that are only followed
     */
    public static Program of(List<ClassFile> module, List<ClassFile> siblings) {
        Program program = new Program();
        module.forEach(file -> program.read(file, true));
        siblings.forEach(file -> program.read(file, false));
        program.index();
        return program;
    }

    /** Whether any of the files names one of these classes: if not, there is nothing to analyse. */
    public static boolean mentions(List<ClassFile> files, Set<String> names) {
        return files.stream().anyMatch(file -> ConstantPool.names(file.bytes(), names));
    }

    private void read(ClassFile file, boolean judged) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file.bytes()).accept(node, ClassReader.SKIP_FRAMES);
            Descriptors.check(node);
            if (classes.putIfAbsent(node.name, node) == null && judged) {
                own.add(node.name);
            }
        } catch (RuntimeException e) {
            // ASM has no one exception for a malformed file: it throws whatever its arrays throw.
            if (judged) {
                unreadable.put(file.path().toString(), e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
            }
        }
    }

    private void index() {
        for (ClassNode node : classes.values()) {
            for (MethodNode method : node.methods) {
                ProgramMethod made = new ProgramMethod(node, method);
                methods.put(made.id(), made);
            }
            if (node.superName != null) {
                subtypes.computeIfAbsent(node.superName, name -> new ArrayList<>()).add(node.name);
            }
            node.interfaces.forEach(type -> subtypes.computeIfAbsent(type, name -> new ArrayList<>()).add(node.name));
        }
    }

    /** Whether findings in this class are reported. */
    public boolean isOwn(String type) {
        return own.contains(type);
    }

    /** Files of the module that could not be read, with the reason. */
    public Map<String, String> unreadable() {
        return unreadable;
    }

    public ClassNode type(String name) {
        return classes.get(name);
    }

    public Collection<ClassNode> types() {
        return classes.values();
    }

    public Collection<ProgramMethod> methods() {
        return methods.values();
    }

    public ProgramMethod method(MethodId id) {
        return methods.get(id);
    }

    /** The method that a call on this class runs: its own, or one that it inherits; null if that is no code of the program. */
    public ProgramMethod resolve(String owner, String name, String desc) {
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String type = open.poll();
            ClassNode node = seen.add(type) ? classes.get(type) : null;
            if (node == null) {
                continue;
            }
            ProgramMethod method = methods.get(new MethodId(type, name, desc));
            if (method != null && method.hasCode()) {
                return method;
            }
            if (node.superName != null) {
                open.addFirst(node.superName);
            }
            open.addAll(node.interfaces);
        }
        return null;
    }

    /** The field as the class or one of its superclasses declares it; null if that is no field of the program. */
    public FieldNode field(String owner, String name) {
        Set<String> seen = new LinkedHashSet<>();
        for (String type = owner; type != null && seen.add(type);) {
            ClassNode node = classes.get(type);
            if (node == null) {
                return null;
            }
            for (FieldNode field : node.fields) {
                if (field.name.equals(name)) {
                    return field;
                }
            }
            type = node.superName;
        }
        return null;
    }

    /** The class that declares the field which this reference means; the owner itself if that is no class of the program. */
    public String declarer(String owner, String name) {
        Set<String> seen = new LinkedHashSet<>();
        for (String type = owner; type != null && seen.add(type);) {
            ClassNode node = classes.get(type);
            if (node == null) {
                return owner;
            }
            if (node.fields.stream().anyMatch(field -> field.name.equals(name))) {
                return type;
            }
            type = node.superName;
        }
        return owner;
    }

    /** The type and all that extend or implement it in the program. */
    public Set<String> subtypes(String type) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.poll();
            if (all.add(next)) {
                open.addAll(subtypes.getOrDefault(next, List.of()));
            }
        }
        return all;
    }

    /** Whether the type is or inherits from the other, as far as the program knows. */
    public boolean isA(String type, String other) {
        return type.equals(other) || subtypes(other).contains(type);
    }

    /**
     * All methods with code that a virtual call may run, if the type that the call names is one of the program. Through a library's
     * type, such as Runnable, everything would call everything.
     */
    public Set<ProgramMethod> targets(String owner, String name, String desc) {
        Set<ProgramMethod> all = new LinkedHashSet<>();
        if (!classes.containsKey(owner)) {
            return all;
        }
        for (String type : subtypes(owner)) {
            ProgramMethod method = resolve(type, name, desc);
            if (method != null) {
                all.add(method);
            }
        }
        return all;
    }
}
