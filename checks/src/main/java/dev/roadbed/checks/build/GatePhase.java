package dev.roadbed.checks.build;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties that say when a slow gate of the parent runs: {@code roadbed.spotbugs.phase}. */
final class GatePhase {

    private static final Pattern PROPERTY = Pattern.compile("roadbed\\.([a-z0-9-]+)\\.phase");

    /** Maven's default lifecycle up to what CI runs; a later phase, one of another lifecycle or an unknown one never comes. */
    private static final Set<String> RUN_BY_VERIFY = Set.of("validate", "initialize", "generate-sources", "process-sources",
            "generate-resources", "process-resources", "compile", "process-classes", "generate-test-sources",
            "process-test-sources", "generate-test-resources", "process-test-resources", "test-compile", "process-test-classes",
            "test", "prepare-package", "package", "pre-integration-test", "integration-test", "post-integration-test", "verify");

    private GatePhase() {}

    /** The gate whose phase a property sets. */
    static Optional<String> gate(String property) {
        Matcher matcher = PROPERTY.matcher(property);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether {@code verify} passes over a gate in this phase. */
    static boolean isOff(String phase) {
        return !RUN_BY_VERIFY.contains(phase.trim());
    }
}
