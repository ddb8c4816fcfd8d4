package dev.roadbed.checks.crypto.bytecode;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What is looked for: in which methods it is, and on what in them it depends. */
interface Goal {

    /** The methods in which it is. */
    Collection<ProgramMethod> methods();

    /** Further methods in which it is, as far as these others call them: who else does, brings nothing that is looked for. */
    default Map<ProgramMethod, Set<ProgramMethod>> below() {
        return Map.of();
    }

    /** Marks of what it depends on at this instruction; 0 if this is not what is looked for, and if it depends on nothing. */
    long wanted(Dependence dependence, int at, AbstractInsnNode node);

    /** Marks of what is looked at on its further way. */
    long watched(Dependence dependence, int at, AbstractInsnNode node);

    /** Whether only the object itself is looked at on its further way, not what is made of it. */
    default boolean isObjectWatched() {
        return false;
    }

    /** Whether the result of a method is looked at, because of its name. */
    default boolean isResultWanted(ProgramMethod method) {
        return false;
    }

    /** So many calls upwards values are followed; what comes from further away is not known. */
    int levels();

    /** So many calls upwards it counts whether a method is called at all. */
    default int decisions() {
        return 0;
    }
}
