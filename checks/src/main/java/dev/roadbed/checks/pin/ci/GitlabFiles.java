package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a GitLab pipeline: the one at the top of the repository, what it includes, and others that bear the same ending. */
public final class GitlabFiles {

    private static final Pattern PIPELINE = Pattern.compile("(.*/)?[^/]*\\.gitlab-ci\\.ya?ml");

    /** Resources of a program are data to it; a pipeline is never there. */
    private static final Pattern DATA = Pattern.compile("(.*/)?src/(main|test|it)/.*");

    private GitlabFiles() {}

    /** All of them, each once. A file that cannot be read is one of them, but includes nothing. */
    public static List<Path> pipelines(RepositoryInput repository) {
        Deque<Path> open = new ArrayDeque<>();
        repository.files().stream().filter(file -> isPipeline(repository.name(file))).forEach(open::add);
        Set<Path> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Path file = open.remove();
            if (found.add(file)) {
                open.addAll(included(repository, file));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPipeline(String name) {
        return PIPELINE.matcher(name).matches() && !DATA.matcher(name).matches();
    }

    /** The entries of {@code include}, of the pipeline and of the child pipelines that its jobs trigger. */
    public static List<YamlNode> includes(YamlNode document) {
        List<YamlNode> found = new ArrayList<>();
        document.get("include").ifPresent(include -> add(include, found));
        document.entries().values().forEach(job -> job.at("trigger", "include").ifPresent(include -> add(include, found)));
        return found;
    }

    private static void add(YamlNode include, List<YamlNode> found) {
        if (include.isSequence()) {
            found.addAll(include.items());
        } else {
            found.add(include);
        }
    }

    private static List<Path> included(RepositoryInput repository, Path file) {
        try {
            return repository.sources().yaml(file).stream()
                    .flatMap(document -> includes(document).stream())
                    .flatMap(include -> Stream.concat(include.text().stream(), include.text("local").stream()))
                    .flatMap(text -> local(repository, text))
                    .toList();
        } catch (UnreadableSourceException e) {
            // dev.roadbed.checks.pin.unreadable.FileCannotBeJudged says so, once for all checks of the file.
            return List.of();
        }
    }

    /** The files that a path of the repository means; GitLab allows {@code *} and {@code **} in it. */
    private static Stream<Path> local(RepositoryInput repository, String text) {
        String path = text.replaceFirst("^/+", "");
        if (path.contains("://") || path.contains("$") || path.isEmpty()) {
            return Stream.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path.replaceAll("[\\[\\]{}\\\\?]", "\\\\$0"));
        return repository.files().stream().filter(file -> matcher.matches(Path.of(repository.name(file))));
    }
}
