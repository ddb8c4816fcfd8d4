package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.tree.ClassNode;

/** Who extends and implements whom, as far as the program knows. Each answer is found once; a class that is its own ancestor does no harm. */
final class Hierarchy {

    /** Larger answers are not kept: in a chain of thousands of classes they would be the square of that. */
    private static final int MOST_KEPT = 256;

    private final Map<String, ClassNode> classes;
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    Hierarchy(Map<String, ClassNode> classes) {
        this.classes = classes;
        for (ClassNode node : classes.values()) {
            for (String type : direct(node)) {
                below.computeIfAbsent(type, name -> new ArrayList<>()).add(node.name);
            }
        }
    }

    private static List<String> direct(ClassNode node) {
        List<String> all = new ArrayList<>();
        if (node.superName != null) {
            // A module descriptor has no superclass.
            all.add(node.superName);
        }
        all.addAll(node.interfaces);
        return all;
    }

    /** The type and all that extend or implement it in the program. */
    Set<String> subtypes(String type) {
        return kept(type, subtypes, name -> below.getOrDefault(name, List.of()));
    }

    /** The type and all that it extends and implements, up to the first types that are not of the program. */
    Set<String> supertypes(String type) {
        return kept(type, supertypes, name -> classes.containsKey(name) ? direct(classes.get(name)) : List.of());
    }

    private static Set<String> kept(String type, Map<String, Set<String>> known, Function<String, List<String>> steps) {
        Set<String> found = known.get(type);
        if (found == null) {
            found = closure(type, steps);
            if (found.size() <= MOST_KEPT) {
                known.put(type, found);
            }
        }
        return found;
    }

    private static Set<String> closure(String type, Function<String, List<String>> steps) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.poll();
            if (all.add(next)) {
                open.addAll(steps.apply(next));
            }
        }
        return all;
    }
}
