package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Pipelines of CircleCI, Azure, Bitbucket, Woodpecker and Drone, whose files all name an image under the key {@code image}: directly
 * or, in Bitbucket's, as the {@code name} of a mapping; and Bitbucket's pipes.
 */
final class OtherPipelines implements ImageSource {

    private static final Pattern NAME = Pattern.compile("\\.circleci/[^/]+\\.ya?ml|bitbucket-pipelines\\.ya?ml"
            + "|(\\.azure-?pipelines/|\\.azuredevops/|\\.pipelines/)?[^/]*azure-pipelines[^/]*\\.ya?ml"
            + "|(\\.azure-?pipelines|\\.azuredevops)/(.*/)?[^/]+\\.ya?ml"
            + "|\\.(woodpecker|drone)\\.ya?ml|\\.(woodpecker|drone)/(.*/)?[^/]+\\.ya?ml");

    /** What a step says to its program; and CircleCI's virtual machines, whose images are in no registry. */
    private static final Set<String> PASSED_OVER = Set.of("environment", "variables", "env", "settings", "inputs", "machine");

    private static final String DOCKER = "docker://";

    private final RepositoryInput repository;

    OtherPipelines(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return repository.named(NAME);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            boolean azure = file.getFileName().toString().contains("azure") || repository.name(file).startsWith(".azure");
            walk(document, azure, aliases(document), new HashSet<>(), uses);
        }
        return uses;
    }

    /** Azure's names for containers; a job refers to them. */
    private static Set<String> aliases(YamlNode document) {
        Set<String> aliases = new LinkedHashSet<>();
        document.items("resources", "containers")
                .forEach(container -> container.text("container").ifPresent(aliases::add));
        return aliases;
    }

    private static void walk(YamlNode node, boolean azure, Set<String> aliases, Set<Node> seen, List<ImageUse> uses) {
        if (!seen.add(node.node())) {
            return;
        }
        node.items().forEach(item -> walk(item, azure, aliases, seen, uses));
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            YamlNode value = entry.getValue();
            if (PASSED_OVER.contains(entry.getKey())) {
                continue;
            }
            if (entry.getKey().equals("image")) {
                value.text().ifPresent(text -> add(value, text, uses));
                value.get("name").ifPresent(name -> name.text().ifPresent(text -> add(name, text, uses)));
            } else if (entry.getKey().equals("pipe")) {
                value.text().ifPresent(text -> pipe(value, text, uses));
            } else if (azure && entry.getKey().equals("container")) {
                value.text().filter(text -> !aliases.contains(text) && !node.entries().containsKey("image"))
                        .ifPresent(text -> add(value, text, uses));
            }
            walk(value, azure, aliases, seen, uses);
        }
    }

    /** A pipe of Bitbucket is an image: named by itself, or by a repository whose tag, which anybody there can move, names it. */
    private static void pipe(YamlNode node, String text, List<ImageUse> uses) {
        String image = text.startsWith(DOCKER) ? text.substring(DOCKER.length()) : text;
        uses.add(ImageUse.of(node.line(), image, new Substitution(Map.of()).replace(image), "pipe: " + DOCKER + "%s"));
    }

    private static void add(YamlNode node, String text, List<ImageUse> uses) {
        if (!text.isEmpty()) {
            uses.add(ImageUse.of(node.line(), text, new Substitution(Map.of()).replace(text), "image: %s"));
        }
    }
}
