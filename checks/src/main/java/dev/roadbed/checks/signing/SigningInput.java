package dev.roadbed.checks.signing;

import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Map;

/**
 * What a {@link SigningCheck} looks at: a build that makes a release.
 *
 * @param place       where to tell it: the POM of the module that was built first
 * @param variables   the environment
 * @param interactive whether somebody sits there who can answer
 * @param central     whether it is for Maven Central, which demands PGP as well
 */
public record SigningInput(Place place, Map<String, String> variables, boolean interactive, boolean central) {

    /**
     * What CI servers set by themselves: all of the first ones, Jenkins, TeamCity and Azure Pipelines. In a job nobody looks at a
     * browser that opens, so one of these is enough.
     */
    private static final List<String> SERVERS = List.of("CI", "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD");

    public SigningInput {
        variables = Map.copyOf(variables);
    }

    /** Whether a job of GitHub Actions may ask for a token: the two variables exist only with {@code id-token: write}. */
    boolean hasToken() {
        return isGitHub() && isSet("ACTIONS_ID_TOKEN_REQUEST_TOKEN") && isSet("ACTIONS_ID_TOKEN_REQUEST_URL");
    }

    boolean isGitHub() {
        return isSet("GITHUB_ACTIONS");
    }

    /** Whether this is a job of a CI server. */
    boolean isJob() {
        return SERVERS.stream().anyMatch(this::isSet);
    }

    /** Whether a person signs, in a browser. */
    public boolean asksPerson() {
        return !hasToken() && interactive && !isJob();
    }

    /** A variable; empty if there is none. */
    String variable(String name) {
        return variables.getOrDefault(name, "").strip();
    }

    private boolean isSet(String name) {
        return !variable(name).isEmpty() && !variable(name).equals("false");
    }
}
