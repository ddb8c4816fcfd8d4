package dev.roadbed.checks.pin;

import java.util.List;
import java.util.Map;

/**
 * How this build was called, as far as it can change a version.
 *
 * @param goals               plugin goals on the command line; empty in every module but the first one, so that each is judged once
 * @param userProperties      properties of the command line and of the commit's own Maven configuration together
 * @param committedProperties those of {@code userProperties} that files of the commit set, with the value they set
 * @param release             whether this build makes a release, in which no snapshot at all is tolerated
 */
public record BuildCall(
        List<CalledGoal> goals,
        Map<String, String> userProperties,
        Map<String, String> committedProperties,
        boolean release) {

    public BuildCall {
        goals = List.copyOf(goals);
        userProperties = Map.copyOf(userProperties);
        committedProperties = Map.copyOf(committedProperties);
    }

    /** A call without goals and properties. */
    public static BuildCall plain() {
        return new BuildCall(List.of(), Map.of(), Map.of(), false);
    }
}
