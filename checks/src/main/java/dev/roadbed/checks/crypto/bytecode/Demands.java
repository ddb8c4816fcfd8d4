package dev.roadbed.checks.crypto.bytecode;

import java.util.Set;

/** The members of libraries that the analysis is about. */
public interface Demands {

    /** Internal names of their classes. */
    Set<String> owners();

    /** Whether it is looked at what arrives at this member of one of these classes. */
    boolean isSink(String owner, String name, String desc);

    /** Whether a sink says nothing when it is called with this text first. */
    boolean isQuiet(String owner, String name, String text);

    /** Whether it is looked at where that goes what this member of one of these classes gives. */
    boolean isSource(String owner, String name, String desc);

    /** Whether it depends on this argument what is seen at the sink or source; -1 is the receiver. */
    boolean dependsOn(String owner, String name, String desc, int argument);

    /** Whether it depends on what becomes of the result what is seen at the sink. */
    boolean isFactory(String owner, String name, String desc);

    /** Whether what a source gives must not arrive as an argument of this member of a library. */
    boolean isTold(String owner, String name, String desc);

    /** Whether what a source gives must not arrive as this argument of a member of a library; -1 is the receiver. Nobody looks at it for anything else. */
    boolean isTold(String owner, String name, String desc, int argument);

    /** Whether what a source gives must not arrive in a field, or be the result of a method, of this name. */
    boolean isSecret(String name);
}
