package dev.roadbed.checks.crypto.bytecode;

import java.util.Set;

/** The members of libraries that the analysis is about. */
public interface Demands {

    /** Internal names of their classes. */
    Set<String> owners();

    /** Whether this member of one of these classes is one. */
    boolean isDemanded(String owner, String name, String desc);
}
