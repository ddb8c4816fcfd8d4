package dev.roadbed.checks.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who ran a build. A laptop says that it is one: nothing that it writes is more than its owner's word, and the statement claims no level
 * of SLSA anywhere, because a level is what others conclude from the builder and the signature.
 *
 * @param id         URI of what is trusted to have run it (SLSA provenance v1, {@code builder.id})
 * @param invocation URI of this very run; nothing outside of CI
 * @param started    when it began; nothing outside of CI, so that a local statement stays reproducible
 */
public record Builder(String id, Optional<String> invocation, Optional<Instant> started) {

    /** Of every build outside of a CI server that we know. */
    public static final String LOCAL = "https://roadbed.dev/docs/reference/build-type-v1.md#local";

    /** As the environment's variables tell. */
    public static Builder of(Map<String, String> environment, Instant started) {
        String workflow = environment.getOrDefault("GITHUB_WORKFLOW_REF", "");
        if (environment.getOrDefault("GITHUB_ACTIONS", "").equals("true") && !workflow.isEmpty()) {
            String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
            String run = server + "/" + environment.get("GITHUB_REPOSITORY") + "/actions/runs/" + environment.get("GITHUB_RUN_ID")
                    + "/attempts/" + environment.getOrDefault("GITHUB_RUN_ATTEMPT", "1");
            return new Builder(server + "/" + workflow, Optional.of(run), Optional.of(started));
        }
        String project = environment.getOrDefault("CI_PROJECT_URL", "");
        if (environment.getOrDefault("GITLAB_CI", "").equals("true") && !project.isEmpty()) {
            String configuration = environment.getOrDefault("CI_CONFIG_PATH", ".gitlab-ci.yml");
            return new Builder(project + "//" + configuration + "@" + environment.getOrDefault("CI_COMMIT_REF_NAME", ""),
                    Optional.ofNullable(environment.get("CI_JOB_URL")), Optional.of(started));
        }
        return new Builder(LOCAL, Optional.empty(), Optional.empty());
    }
}
