package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Build arguments of a Compose file that give a Dockerfile other images than its own defaults, which are judged in the Dockerfile. */
final class ComposeArguments {

    private final RepositoryInput repository;
    private final Path file;
    private final Substitution substitution;

    ComposeArguments(RepositoryInput repository, Path file, Substitution substitution) {
        this.repository = repository;
        this.file = file;
        this.substitution = substitution;
    }

    List<ImageUse> images(YamlNode build) throws UnreadableSourceException {
        Optional<YamlNode> arguments = build.get("args");
        Optional<String> text = arguments.isEmpty() ? Optional.empty() : dockerfile(build);
        if (text.isEmpty()) {
            return List.of();
        }
        List<DockerfileInstruction> instructions = DockerfileInstruction.parse(text.get(), 1);
        Set<ImageUse> byDefault = new HashSet<>(new DockerfileImages(instructions).all());
        List<ImageUse> uses = new ArrayList<>();
        for (Argument argument : arguments(arguments.get())) {
            new DockerfileImages(instructions, Map.of(argument.name(), Set.copyOf(argument.values()))).all().stream()
                    .filter(use -> !byDefault.contains(use))
                    .forEach(use -> uses.add(new ImageUse(argument.line(), argument.name() + "=" + argument.written(), use.values(), use.unknown(),
                            argument.name() + " so that the Dockerfile says FROM %s")));
        }
        return uses;
    }

    /** The text of the Dockerfile that the service builds from; nothing if it is not in the repository. */
    private Optional<String> dockerfile(YamlNode build) throws UnreadableSourceException {
        Optional<String> inline = build.text("dockerfile_inline");
        if (inline.isPresent()) {
            return inline;
        }
        String context = build.text("context").orElse(".");
        if (context.contains("://") || context.contains("$") || context.contains("\0")) {
            return Optional.empty();
        }
        Path dockerfile = file.resolveSibling(context).resolve(build.text("dockerfile").orElse("Dockerfile")).normalize();
        return repository.files().contains(dockerfile) ? Optional.of(repository.sources().text(dockerfile)) : Optional.empty();
    }

    /** As a mapping, or as a list of {@code NAME=value}. A name alone takes its value from the environment, which may not have it. */
    private List<Argument> arguments(YamlNode node) {
        Map<String, YamlNode> named = new HashMap<>(node.entries());
        List<Argument> found = new ArrayList<>();
        named.forEach((name, value) -> value.text().ifPresent(text -> found.add(argument(name, text, value.line()))));
        node.items().forEach(item -> item.text().filter(text -> text.indexOf('=') > 0).ifPresent(text -> found.add(
                argument(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1), item.line()))));
        return found;
    }

    /** A value that nobody knows stays as it is written, and is said to be unknown where the image is judged. */
    private Argument argument(String name, String text, int line) {
        Substitution.Result result = substitution.replace(text);
        return new Argument(name, text, result.unknown().isPresent() ? List.of(text) : result.values(), line);
    }

    private record Argument(String name, String written, List<String> values, int line) {}
}
