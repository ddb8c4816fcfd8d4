package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an expression in a job can be, as far as the workflow itself says: values of the job's matrix, and the default of an input. All
 * other contexts are known only when the workflow runs.
 */
final class GithubExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(.*?)\\s*}}");
    private static final Pattern MATRIX = Pattern.compile("matrix((?:\\.[\\w-]+)+)");
    private static final Pattern INPUT = Pattern.compile("inputs\\.([\\w-]+)");

    /** More values than this for one reference are not followed: nobody can review them either. */
    private static final int LIMIT = 64;

    private final YamlNode document;
    private final YamlNode job;

    GithubExpressions(YamlNode document, YamlNode job) {
        this.document = document;
        this.job = job;
    }

    Substitution.Result replace(String text) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        expand(text, 0, values, unknown);
        return new Substitution.Result(List.copyOf(values), unknown.stream().findFirst());
    }

    private void expand(String text, int depth, Set<String> values, Set<String> unknown) {
        Matcher matcher = EXPRESSION.matcher(text);
        if (!matcher.find()) {
            values.add(text);
            return;
        }
        List<String> meanings = meanings(matcher.group(1));
        if (meanings.isEmpty() || depth > LIMIT || values.size() > LIMIT) {
            unknown.add(matcher.group());
            return;
        }
        for (String meaning : meanings) {
            expand(text.substring(0, matcher.start()) + meaning + text.substring(matcher.end()), depth + 1, values, unknown);
        }
    }

    private List<String> meanings(String expression) {
        Matcher matrix = MATRIX.matcher(expression);
        if (matrix.matches()) {
            return matrix(List.of(matrix.group(1).substring(1).split("\\.")));
        }
        Matcher input = INPUT.matcher(expression);
        return input.matches() ? input(input.group(1)) : List.of();
    }

    /** The values of a dimension, and those that {@code include} adds. */
    private List<String> matrix(List<String> path) {
        Stream<YamlNode> dimension = job.items("strategy", "matrix", path.get(0)).stream();
        Stream<YamlNode> included = job.items("strategy", "matrix", "include").stream().flatMap(item -> item.get(path.get(0)).stream());
        List<String> found = new ArrayList<>();
        String[] rest = path.subList(1, path.size()).toArray(new String[0]);
        Stream.concat(dimension, included).forEach(value -> value.at(rest).flatMap(YamlNode::text).ifPresent(found::add));
        return found;
    }

    /** A caller may put something else there; what this repository decides is the default. */
    private List<String> input(String name) {
        return Stream.of("workflow_call", "workflow_dispatch")
                .flatMap(event -> document.at("on", event, "inputs", name, "default").flatMap(YamlNode::text).stream())
                .toList();
    }
}
