package dev.roadbed.checks.crypto.bytecode;

import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** The classes that are analysed together: those of the module and of the modules beside it. What is asked for often is found once. */
public final class Program {

    /** Packages of java.base: a class loader gives the JDK's class of such a name, whatever lies on the class path (ClassLoader.defineClass, JLS 7.4.3). */
    private static final List<String> PLATFORM = List.of("java/", "javax/crypto/", "javax/net/", "javax/security/");

    private final Map<String, ProgramClass> classes = new LinkedHashMap<>();
    private final Map<String, ClassNode> headers = new LinkedHashMap<>();
    private final Map<MethodId, ProgramMethod> methods = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final List<ClassFile> displaced = new ArrayList<>();
    private final Map<MethodId, Optional<ProgramMethod>> resolved = new HashMap<>();
    private final Map<MethodId, Set<ProgramMethod>> targets = new HashMap<>();
    private final DeclaredFields fields = new DeclaredFields(headers);
    private final Descriptors descriptors = new Descriptors();
    private Hierarchy hierarchy;

    /**
     * Reads the class files.
     *
     * @param module   those that are judged
     * @param siblings those that are only followed
     */
    public static Program of(List<ClassFile> module, List<ClassFile> siblings) {
        Program program = new Program();
        for (ClassFile file : module) {
            program.read(file, true);
        }
        for (ClassFile file : siblings) {
            program.read(file, false);
        }
        program.index();
        return program;
    }

    /** Whether any of the files names one of these classes: if not, there is nothing to analyse. */
    public static boolean mentions(List<ClassFile> files, Set<String> names) {
        ConstantPool.Names wanted = new ConstantPool.Names(names);
        for (ClassFile file : files) {
            if (ConstantPool.names(file.bytes(), wanted)) {
                return true;
            }
        }
        return false;
    }

    private void read(ClassFile file, boolean judged) {
        ProgramClass.Complaints complaints = judged ? this::malformed : (broken, why) -> { };
        try {
            ProgramClass read = new ProgramClass(file, descriptors, complaints);
            if (isOfPlatform(read.name())) {
                throw new IllegalArgumentException("it declares " + read.name() + ", which only the JDK defines");
            }
            boolean first = classes.putIfAbsent(read.name(), read) == null;
            if (judged && first) {
                own.add(read.name());
            } else if (judged) {
                displaced.add(file);
            }
        } catch (RuntimeException | StackOverflowError e) {
            // ASM has limits for what is nested; the stack of the thread that calls may end before them.
            complaints.malformed(file, e);
        }
    }

    private static boolean isOfPlatform(String name) {
        for (String start : PLATFORM) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** What the JVM says of an index depends on how hot the code is that threw; ASM and we ourselves say the same each time. */
    private void malformed(ClassFile file, Throwable e) {
        boolean said = e instanceof IllegalArgumentException && e.getMessage() != null;
        unreadable.put(file.path().toString(), said ? e.getMessage() : "it is not well-formed (" + e.getClass().getSimpleName() + ")");
    }

    private void index() {
        for (ProgramClass type : classes.values()) {
            headers.put(type.name(), type.header());
        }
        hierarchy = new Hierarchy(headers);
        int number = 0;
        for (ProgramClass type : classes.values()) {
            type.number(number);
            number += type.methods().size();
            for (ProgramMethod method : type.methods()) {
                methods.put(method.id(), method);
            }
        }
    }

    /** Whether findings in this class are reported. */
    public boolean isOwn(String type) {
        return own.contains(type);
    }

    /** Files of the module that declare a class which a file before them has declared: of another release of Java (JEP 238), or under a name that is not theirs. */
    public List<ClassFile> displaced() {
        return displaced;
    }

    /** Files of the module that could not be read so far, with the reason. */
    public Map<String, String> unreadable() {
        return unreadable;
    }

    /** The class without its code. */
    public ClassNode type(String name) {
        return headers.get(name);
    }

    public Collection<ClassNode> types() {
        return headers.values();
    }

    /** The methods of a class, in its order. */
    public List<ProgramMethod> methods(String type) {
        return classes.containsKey(type) ? classes.get(type).methods() : List.of();
    }

    Collection<ProgramClass> classes() {
        return classes.values();
    }

    public ProgramMethod method(MethodId id) {
        return methods.get(id);
    }

    /** Classes whose constant pools name one of these. */
    public List<ClassNode> naming(Set<String> names) {
        ConstantPool.Names wanted = new ConstantPool.Names(names);
        return classes.values().stream().filter(type -> ConstantPool.names(type.bytes(), wanted)).map(ProgramClass::header).toList();
    }

    /** The method that a call on this class runs: its own, or one that it inherits; null if that is no code of the program. */
    public ProgramMethod resolve(String owner, String name, String desc) {
        if (!headers.containsKey(owner)) {
            return null;
        }
        MethodId called = new MethodId(owner, name, desc);
        Optional<ProgramMethod> known = resolved.get(called);
        if (known == null) {
            known = find(called);
            resolved.put(called, known);
        }
        return known.orElse(null);
    }

    private Optional<ProgramMethod> find(MethodId called) {
        Deque<String> open = new ArrayDeque<>(List.of(called.owner()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String type = open.poll();
            ClassNode node = seen.add(type) ? headers.get(type) : null;
            if (node == null) {
                continue;
            }
            ProgramMethod method = methods.get(new MethodId(type, called.name(), called.desc()));
            if (method != null && method.hasCode()) {
                return Optional.of(method);
            }
            if (node.superName != null) {
                open.addFirst(node.superName);
            }
            open.addAll(node.interfaces);
        }
        return Optional.empty();
    }

    /** The field as the class or one of its superclasses declares it; null if that is no field of the program. */
    public FieldNode field(String owner, String name) {
        return fields.field(owner, name);
    }

    /** The class that declares the field which this reference means; the owner itself if that is no class of the program. */
    public String declarer(String owner, String name) {
        return fields.declarer(owner, name);
    }

    /** Whether the type is or inherits from the other, as far as the program knows. */
    public boolean isA(String type, String other) {
        return type.equals(other) || hierarchy.supertypes(type).contains(other);
    }

    /** The type and all that it extends and implements, as far as the program knows. */
    public Set<String> supertypes(String type) {
        return hierarchy.supertypes(type);
    }

    /**
     * All methods with code that a virtual call may run, if the type that the call names is one of the program. Through a library's
     * type, such as Runnable, everything would call everything.
     */
    public Set<ProgramMethod> targets(String owner, String name, String desc) {
        if (!headers.containsKey(owner)) {
            return Set.of();
        }
        MethodId called = new MethodId(owner, name, desc);
        Set<ProgramMethod> known = targets.get(called);
        if (known == null) {
            known = overriding(called);
            targets.put(called, known);
        }
        return known;
    }

    private Set<ProgramMethod> overriding(MethodId called) {
        Set<ProgramMethod> all = new LinkedHashSet<>();
        for (String type : hierarchy.subtypes(called.owner())) {
            ProgramMethod method = resolve(type, called.name(), called.desc());
            if (method != null) {
                all.add(method);
            }
        }
        return all;
    }
}
