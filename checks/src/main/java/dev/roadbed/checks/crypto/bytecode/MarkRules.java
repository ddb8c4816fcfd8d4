package dev.roadbed.checks.crypto.bytecode;

import org.objectweb.asm.tree.AbstractInsnNode;

/** What the marks of one method are. */
interface MarkRules {

    /** The mark of what the instruction makes or gets. */
    long site(int at);

    /** What the result of a call, or the content of a field, adds to the marks of what goes in. */
    long added(AbstractInsnNode node);

    /** The marks of a condition are not what they were. */
    void decidesAnew();

    /** One may have been put into the other; whether that is new. @param objects which objects it can be */
    boolean mixed(long into, long what, long objects);

    /** A field of the one is set to the other; whether that is new. */
    boolean stored(long into, long what);

    /** What decides which of two values arrives. */
    long chosen(int oneWriter, int otherWriter);

    /** The mark of a parameter. */
    long parameter(int index);
}
