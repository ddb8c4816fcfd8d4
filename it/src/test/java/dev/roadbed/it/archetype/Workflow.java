package dev.roadbed.it.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow of GitHub Actions in a project, whose own commands a test runs as a runner does.
 *
 * @param project in which it is
 * @param file    relative to it
 * @param tree    what is written there
 */
record Workflow(Path project, String file, Map<?, ?> tree) {

    static Workflow of(Path project, String name) throws IOException {
        String file = ".github/workflows/" + name;
        return new Workflow(project, file, (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(project.resolve(file))));
    }

    /**
     * A step with a command of its own, not one of somebody's action.
     *
     * @param run       its text
     * @param shell     what is asked for; empty if nothing is
     * @param condition when it runs; empty for "if all went well"
     * @param variables of its own, as written
     */
    record Step(String run, String shell, String condition, Map<String, String> variables) {}

    List<Step> steps(String job) {
        List<Step> steps = new ArrayList<>();
        for (Object one : (List<?>) at(at(tree, "jobs"), job).get("steps")) {
            Map<?, ?> step = (Map<?, ?>) one;
            if (step.get("run") != null) {
                steps.add(new Step(text(step, "run"), text(step, "shell"), text(step, "if"), texts(at(step, "env"))));
            }
        }
        return steps;
    }

    /**
     * A step as GitHub's runner starts it.
     *
     * @param known values of the expressions that stand in its variables
     * @param options for each Maven that it starts, on top of the workflow's own
     */
    Command command(Step step, Map<String, String> known, Path temporary, List<String> options) {
        List<String> shell = step.shell().equals("bash") ? List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c") : List.of("bash", "-e", "-c");
        List<String> words = new ArrayList<>(shell);
        words.add(step.run());
        Map<String, String> variables = texts(at(tree, "env"));
        variables.putAll(step.variables());
        variables.replaceAll((name, value) -> known.getOrDefault(value, value));
        variables.merge("MAVEN_OPTS", String.join(" ", options), (own, more) -> own + " " + more);
        variables.putAll(Map.of("CI", "true", "GITHUB_ACTIONS", "true", "GITHUB_REPOSITORY", "acme/sizes", "GITHUB_RUN_ID", "7", "GITHUB_REF", "refs/heads/main",
                "GITHUB_WORKFLOW_REF", "acme/sizes/" + file + "@refs/heads/main", "RUNNER_TEMP", temporary.toString()));
        Command command = new Command(project, words);
        variables.forEach(command::with);
        return command;
    }

    private static Map<?, ?> at(Map<?, ?> node, String key) {
        return node.get(key) instanceof Map<?, ?> below ? below : Map.of();
    }

    private static String text(Map<?, ?> node, String key) {
        return node.get(key) == null ? "" : String.valueOf(node.get(key));
    }

    private static Map<String, String> texts(Map<?, ?> node) {
        Map<String, String> texts = new TreeMap<>();
        node.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
