package dev.roadbed.checks.finding;

/**
 * A check: one class, one docs page, one id.
 *
 * <p>A check takes a small immutable input and returns findings. It never throws for a violation, never prints, and never
 * reads the clock or the environment by itself. Implementations are found through {@link java.util.ServiceLoader}; each
 * registers itself with {@code @AutoService}, so that adding one touches nothing central. They have a public constructor
 * without arguments and no state.
 */
public interface Check {

    /** Which check this is. */
    CheckDescription description();

    /**
     * Whether a build that finds nothing proves that there is nothing. False for a check of how the build was called: a risk
     * accepted for one kind of call is not unused because another call does not have it.
     */
    default boolean isSameInEveryBuild() {
        return true;
    }
}
