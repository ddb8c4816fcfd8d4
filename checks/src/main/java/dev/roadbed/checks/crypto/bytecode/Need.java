package dev.roadbed.checks.crypto.bytecode;

/**
 * What must be known of the callers of a method to know what happens in it.
 *
 * @param parameters marks of the parameters on which it depends
 * @param results    whether it depends on what becomes of what the method returns
 * @param given      marks of the parameters into which the method puts something on whose further way it depends
 * @param reached    whether it depends on decisions in callers that the method is called at all
 */
record Need(long parameters, boolean results, long given, boolean reached) {

    /** Everything. */
    static final Need ALL = new Need(Dependence.PARAMETERS, true, Dependence.PARAMETERS, true);
    /** Only whether it is called. */
    static final Need REACHED = new Need(0, false, 0, true);
    static final Need NONE = new Need(0, false, 0, false);

    @Override
    public boolean equals(Object other) {
        return other instanceof Need need && parameters == need.parameters && results == need.results && given == need.given && reached == need.reached;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(parameters ^ given << 1) * 4 + (results ? 2 : 0) + (reached ? 1 : 0);
    }

    /** Whether nothing is open but whether it is called. */
    boolean isOnlyReached() {
        return reached && parameters == 0 && !results && given == 0;
    }

    /** Whether the method can be looked at without its callers. */
    boolean isNothing() {
        return parameters == 0 && !results && given == 0 && !reached;
    }
}
