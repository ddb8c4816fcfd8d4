package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of GitHub Actions, and of the forges that read the same format. Keys are those of "Workflow syntax for GitHub Actions"
 * and "Metadata syntax for GitHub Actions".
 */
public final class GithubFiles {

    /** Only the top of a repository counts; forges look nowhere else. */
    private static final Pattern WORKFLOW = Pattern.compile("\\.(github|gitea|forgejo)/workflows/[^/]+\\.ya?ml");

    private static final Pattern ACTION = Pattern.compile("(.*/)?action\\.ya?ml");

    private GithubFiles() {}

    /** All workflows and actions; also those that cannot be read. */
    public static List<Path> all(RepositoryInput repository) {
        return repository.files().stream()
                .filter(file -> WORKFLOW.matcher(repository.name(file)).matches() || isAction(repository, file))
                .toList();
    }

    /** Other tools have files of that name; without {@code runs} it is none of GitHub's. */
    private static boolean isAction(RepositoryInput repository, Path file) {
        try {
            return ACTION.matcher(repository.name(file)).matches()
                    && repository.sources().yaml(file).stream().anyMatch(document -> document.at("runs", "using").isPresent());
        } catch (UnreadableSourceException e) {
            return true;
        }
    }

    /** Every {@code uses} of a workflow or an action: of jobs, which call other workflows, and of steps. */
    public static List<YamlNode> uses(RepositoryInput repository, Path file) throws UnreadableSourceException {
        return repository.sources().yaml(file).stream().flatMap(GithubFiles::uses).toList();
    }

    private static Stream<YamlNode> uses(YamlNode document) {
        Stream<YamlNode> jobs = jobs(document).stream().flatMap(job -> Stream.concat(job.get("uses").stream(), steps(job)));
        Stream<YamlNode> runs = document.get("runs").stream().flatMap(GithubFiles::steps);
        return Stream.concat(jobs, runs);
    }

    /** The jobs of a workflow. */
    public static List<YamlNode> jobs(YamlNode document) {
        return document.get("jobs").map(jobs -> jobs.entries().values().stream().toList()).orElse(List.of());
    }

    private static Stream<YamlNode> steps(YamlNode owner) {
        return owner.items("steps").stream().flatMap(step -> step.get("uses").stream());
    }
}
