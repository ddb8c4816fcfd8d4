package dev.roadbed.checks.build;

import java.util.List;
import java.util.Map;

/**
 * How Maven was called, as far as it can change what a build does.
 *
 * @param userProperties      properties of the command line and of the commit's own Maven configuration together
 * @param committedProperties those that files of the commit set
 * @param deactivated         ids of profiles that the call switches off ({@code -P!full})
 * @param full                whether all gates run, as in CI
 * @param release             whether this build makes a release
 * @param isFirstModule       whether what holds for the whole call is judged with this module, so that it is told once
 */
public record MavenCall(
        Map<String, String> userProperties,
        Map<String, String> committedProperties,
        List<String> deactivated,
        boolean full,
        boolean release,
        boolean isFirstModule) {

    public MavenCall {
        userProperties = Map.copyOf(userProperties);
        committedProperties = Map.copyOf(committedProperties);
        deactivated = List.copyOf(deactivated);
    }
}
