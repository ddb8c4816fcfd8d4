package dev.roadbed.enforcer;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;

/**
 * What one build needs to remember from module to module. It lives in the session, so that a daemon forgets it after each
 * build, and holds for all threads of a parallel build.
 */
final class SessionMemory {

    private final ConcurrentHashMap<Object, Object> memory;

    SessionMemory(MavenSession session) {
        // The class is part of the key: another class realm with this rule in it has memory of its own.
        memory = cast(session.getRepositorySession().getData()
                .computeIfAbsent(SessionMemory.class, ConcurrentHashMap::new));
    }

    /** True for the first who claims something in a build, and for the same owner again: a module can be built twice in one call. */
    boolean claim(String what, String owner) {
        Object first = memory.putIfAbsent("claim " + what, owner);
        return first == null || first.equals(owner);
    }

    /** The remembered value, made at the first call. */
    <T> T remember(String what, Class<T> type, Supplier<T> make) {
        return type.cast(memory.computeIfAbsent(what, key -> make.get()));
    }

    @SuppressWarnings("unchecked")
    private static ConcurrentHashMap<Object, Object> cast(Object data) {
        return (ConcurrentHashMap<Object, Object>) data;
    }
}
