package dev.roadbed.checks.proof;

import java.time.Instant;
import java.util.Set;

/**
 * One test, or a class of tests, that carries tags and of whose end the recorder told.
 *
 * @param tags   those of the test, its class and everything around it
 * @param name   of the class, fully qualified
 * @param method of the class; empty when the class as a whole was skipped or failed
 * @param status how it ended
 * @param reason why it was skipped or how it failed, empty if it passed
 * @param start  when the run that it belongs to began
 */
public record TestRun(Set<String> tags, String name, String method, Status status, String reason, Instant start) {

    /** JUnit's own words, and the one for what it was told not to run. */
    public enum Status {
        SUCCESSFUL, ABORTED, FAILED, SKIPPED
    }

    public TestRun {
        tags = Set.copyOf(tags);
    }

    boolean passed() {
        return status == Status.SUCCESSFUL && !method.isEmpty();
    }

    /** Whether the class is called so: by its full name, its simple name, or as one that surrounds it. */
    boolean isOf(String className) {
        String whole = name.replace('$', '.');
        return whole.equals(className) || whole.endsWith("." + className)
                || whole.contains("." + className + ".") || whole.startsWith(className + ".");
    }

    @Override
    public String toString() {
        return name.substring(name.lastIndexOf('.') + 1) + (method.isEmpty() ? "" : "." + method);
    }
}
